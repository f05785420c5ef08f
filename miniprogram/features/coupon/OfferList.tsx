import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OfferCard } from '@contract/coupon'
import { Section } from '../../components/Section'
import type { Day, EpochMs } from '@domain/time'
import { opensWords } from './countdown'
import { claim, offers, type Offers } from './offers'
import { Ticket } from './Ticket'
import { TicketAction } from './TicketAction'
import { useTicking } from './useTicking'
import { validityWords } from './words'

const WHOLE_BP = 10_000

type OfferListProps = { readonly shown: Offers; readonly offline: boolean; readonly onUse: () => void }

/** What can be claimed now, then what cannot, each with the reason in its place. */
export function OfferList({ shown, offline, onUse }: OfferListProps) {
  const opensAt = shown.offers.flatMap(({ standing }) => (standing.kind === 'soon' ? [standing.opensAt] : []))
  const now = useTicking(shown.aheadMs, opensAt.length === 0 ? null : Math.min(...opensAt), offers.open)
  const toHave = shown.offers.filter(({ standing }) => standing.kind === 'open' || standing.kind === 'soon')
  const rest = shown.offers.filter((offer) => !toHave.includes(offer))
  const line = (offer: OfferCard, first: boolean) => (
    <Offer
      key={offer.templateId}
      offer={offer}
      first={first}
      today={shown.today}
      now={now}
      offline={offline}
      onUse={onUse}
    />
  )
  return (
    <>
      {toHave.length > 0 ? <Section title="现在能领" note="领了放在我的券" /> : null}
      {toHave.map((offer, place) => line(offer, place === 0))}
      {rest.length > 0 ? <Section title="已领或领不了" /> : null}
      {rest.map((offer) => line(offer, false))}
    </>
  )
}

type OfferProps = {
  readonly offer: OfferCard
  readonly first: boolean
  readonly today: Day
  readonly now: EpochMs
  readonly offline: boolean
  readonly onUse: () => void
}

function Offer({ offer, first, today, now, offline, onUse }: OfferProps) {
  const [busy, setBusy] = useState(false)
  const take = () => {
    setBusy(true)
    void claim(offer).finally(() => setBusy(false))
  }
  const { standing } = offer
  const open = (
    <TicketAction
      text={busy ? '领取中' : '领取'}
      kind={first ? 'filled' : 'soft'}
      disabled={busy || offline}
      label={`领取${offer.face.name}`}
      onTap={take}
    />
  )
  return (
    <Ticket
      face={offer.face}
      off={standing.kind === 'gone' || standing.kind === 'not-eligible'}
      note={noteOf(offer, today, now)}
      aside={asideOf(offer)}
      shareBp={standing.kind === 'open' && isScarce(offer) ? offer.leftBp : null}
      due={standing.kind === 'soon'}
      action={standing.kind === 'open' ? open : <Rest offer={offer} now={now} onUse={onUse} />}
    />
  )
}

/** What is left is worth a word once some of it has gone. */
const isScarce = ({ leftBp }: OfferCard): boolean => leftBp !== null && leftBp < WHOLE_BP

function asideOf(offer: OfferCard): string {
  const { standing, mine, most, leftBp } = offer
  if (standing.kind !== 'open') return ''
  if (mine > 0) return `已领 ${mine}/${most}`
  return isScarce(offer) && leftBp !== null ? `剩 ${Math.max(leftBp > 0 ? 1 : 0, Math.floor(leftBp / 100))}%` : ''
}

function noteOf({ standing, validity }: OfferCard, today: Day, now: EpochMs): string {
  switch (standing.kind) {
    case 'soon':
      return opensWords(standing.opensAt, now)
    case 'gone':
      return '已领完'
    case 'not-eligible':
      return '给其他等级的会员'
    case 'open':
    case 'held':
      return validityWords(validity, today)
  }
}

type RestProps = { readonly offer: OfferCard; readonly now: EpochMs; readonly onUse: () => void }

function Rest({ offer: { standing, validity }, now, onUse }: RestProps) {
  if (standing.kind === 'soon') return <View className="ticket__state">未开始</View>
  if (standing.kind !== 'held') return null
  const isLater = validity.kind === 'fixed' && validity.fromAt > now
  if (isLater) return <View className="ticket__state">已领</View>
  return <TicketAction text="去使用" kind="quiet" onTap={onUse} />
}
