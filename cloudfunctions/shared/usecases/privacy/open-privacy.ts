import type { PrivacyPage } from '@contract/privacy'
import { idOf } from '@domain/id'
import { mayBeDone, type ConsentKind } from '@domain/member/consent'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { CollectionName, MemberContext } from '../context'
import { countOpenOrders } from './count-open-orders'

const kinds: readonly ConsentKind[] = ['profile', 'personal-picks', 'phone']

/** What people are told of, in their words; the export has everything. */
const shown: readonly {
  readonly collection: CollectionName
  readonly by: string
  readonly what: string
  readonly why: string
}[] = [
  { collection: 'purchases', by: 'memberId', what: '消费记录', why: '算积分、等级和下次什么时候用完' },
  { collection: 'orders', by: 'memberId', what: '线上订单', why: '发货和售后' },
  { collection: 'points_entries', by: 'accountId', what: '积分流水', why: '每一分从哪来到哪去' },
  { collection: 'coupons', by: 'memberId', what: '券', why: '您领到的券' },
  { collection: 'grants', by: 'memberId', what: '提醒授权', why: '您点过允许的提醒' },
  { collection: 'inbox_entries', by: 'memberId', what: '消息', why: '店里给您的话' },
  { collection: 'posts', by: 'memberId', what: '社区内容', why: '您写的' },
  { collection: 'reviews', by: 'memberId', what: '商品评价', why: '您写的' },
  { collection: 'survey_answers', by: 'memberId', what: '回访答复', why: '用得怎么样' },
]

/** What 我的 → 隐私 shows. */
export async function openPrivacy(ctx: MemberContext): Promise<PrivacyPage> {
  const { database, memberId, queries } = ctx
  const [member, account, consents, openOrders, views, ...counts] = await Promise.all([
    database.read('members', memberId),
    database.read('points_accounts', memberId),
    Promise.all(kinds.map((kind) => database.read('consents', idOf(memberId, kind)))),
    countOpenOrders(ctx),
    database.read('product_views', memberId),
    ...shown.map(({ collection, by }) => queries.traces.count(collection, by, memberId)),
  ])
  if (!member) throw refuse('member/not-found')
  return {
    joinedOn: member.joinedOn,
    kept: [
      ...shown.map(({ what, why }, place) => ({ what, why, count: counts[place] ?? 0 })),
      { what: '看过的商品', why: '最近 30 次，看您对什么有兴趣、是不是好久没来', count: views?.looks.length ?? 0 },
    ],
    consents: kinds.flatMap((kind, place) => {
      const said = consents[place] ?? null
      if (kind === 'phone' && !said?.isGiven) return [] // said by proving it, in 我的资料
      return [{ kind, isGiven: mayBeDone(kind, said), since: said && dayOf(said.saidAt) }]
    }),
    points: account?.availablePoints ?? 0,
    openOrders,
  }
}
