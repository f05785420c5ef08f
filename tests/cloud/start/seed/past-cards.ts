import { EJSON } from 'bson'
import { bucketOf } from '@domain/id'
import type { CardTerm } from '@domain/member/card'
import { fen } from '@domain/money'
import { addDays, type Day } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'

const TERM_DAYS = 90
/** One member in eight had a card; three in five of them renewed it. */
const HAD_CARD = 125
const RENEWED = 60
const QUARTER = {
  ...{ planId: 'quarter', paidFen: fen(2_900), savedFen: fen(0), refundedOn: null, refundedFen: fen(0) },
}

/** Paid cards of the past, as they would have been bought before we came; nobody whom the demo plays has one. */
export async function seedPastCards(cloud: Cloud, endOn: Day): Promise<void> {
  const known = new Set([...cloud.store.documents('cards')].map((text) => (EJSON.parse(text) as Kept)._id))
  const identities = await cloud.store.find({ collection: 'identities', filter: { channel: 'wechat' }, limit: 1000 })
  const played = new Set<string>(characters.map(({ openid }) => `wechat:${openid}`))
  const cards = identities.flatMap((text) => {
    const { _id, memberId } = EJSON.parse(text, { relaxed: true }) as Kept & { readonly memberId: string }
    if (played.has(_id) || known.has(memberId) || bucketOf('had-card', _id, 1000) >= HAD_CARD) return []
    return [{ _id: memberId, v: 1, memberId, terms: termsOf(_id, endOn), settledOn: endOn, settleOn: null }]
  })
  cloud.store.bulkInsert('cards', cards)
}

type Kept = { readonly _id: string }

/** A term that ended ten days ago at the latest, and where it was renewed the one that followed. */
function termsOf(openid: string, endOn: Day): readonly CardTerm[] {
  const lastOn = addDays(endOn, -10 - bucketOf('card-end', openid, 240))
  const first = termTo(openid, lastOn)
  return bucketOf('renewed', openid, 100) < RENEWED ? [first, termTo(openid, addDays(lastOn, TERM_DAYS))] : [first]
}

function termTo(openid: string, lastOn: Day): CardTerm {
  const fromOn = addDays(lastOn, 1 - TERM_DAYS)
  return { ...QUARTER, orderId: `past:${openid}:${fromOn}`, boughtOn: fromOn, fromOn, lastOn }
}
