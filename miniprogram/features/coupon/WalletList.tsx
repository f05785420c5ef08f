import { View } from '@tarojs/components'
import type { CouponCard, CouponWallet } from '@contract/coupon'
import type { Day } from '@domain/time'
import { Section } from '../../components/Section'
import { Tap } from '../../components/Tap'
import { Ticket } from './Ticket'
import { TicketAction } from './TicketAction'
import { untilWords, whyNotWords } from './words'
import type { Heap } from './WalletTabs'
import './WalletList.scss'

type WalletListProps = {
  readonly shown: CouponWallet
  readonly heap: Heap
  readonly onUse: () => void
  readonly onOpen: (coupon: CouponCard) => void
}

/** One heap of 我的券: what can be used now before what cannot yet. */
export function WalletList({ shown, heap, onUse, onOpen }: WalletListProps) {
  if (heap !== 'open')
    return (
      <Past coupons={heap === 'used' ? shown.used : shown.lapsed} heap={heap} today={shown.today} onOpen={onOpen} />
    )
  const usable = shown.open.filter(({ whyNot }) => whyNot === null)
  const later = shown.open.filter(({ whyNot }) => whyNot !== null)
  return (
    <>
      {usable.length > 0 ? <Section title="现在能用" /> : null}
      {usable.map((coupon, place) => (
        <Coupon
          key={coupon.couponId}
          coupon={coupon}
          today={shown.today}
          onOpen={onOpen}
          onUse={onUse}
          first={place === 0}
        />
      ))}
      {later.length > 0 ? <Section title="现在用不了" /> : null}
      {later.map((coupon) => (
        <Coupon key={coupon.couponId} coupon={coupon} today={shown.today} onOpen={onOpen} />
      ))}
    </>
  )
}

type CouponProps = {
  readonly coupon: CouponCard
  readonly today: Day
  readonly onOpen: (coupon: CouponCard) => void
  readonly onUse?: () => void
  readonly first?: boolean
}

function Coupon({ coupon, today, onOpen, onUse, first = false }: CouponProps) {
  const until = untilWords(coupon.lastOn, today)
  const why = whyNotWords(coupon, today)
  return (
    <Tap className="wallet__coupon" role="link" label={`看${coupon.face.name}`} onTap={() => onOpen(coupon)}>
      <Ticket
        face={coupon.face}
        off={why !== ''}
        note={why === '' ? until.words : why}
        due={why === '' && until.soon}
        {...(onUse
          ? {
              action: (
                <TicketAction
                  text="去使用"
                  kind={first ? 'filled' : 'soft'}
                  label={`用${coupon.face.name}`}
                  onTap={onUse}
                />
              ),
            }
          : {})}
      />
    </Tap>
  )
}

const NOTHING = { used: '还没有用过的券。', lapsed: '没有过期的券。' } as const

type PastProps = {
  readonly coupons: readonly CouponCard[]
  readonly heap: 'used' | 'lapsed'
  readonly today: Day
  readonly onOpen: (coupon: CouponCard) => void
}

const Past = ({ coupons, heap, today, onOpen }: PastProps) => (
  <>
    {coupons.length === 0 ? <View className="wallet__nothing">{NOTHING[heap]}</View> : null}
    {coupons.map((coupon) => (
      <Coupon key={coupon.couponId} coupon={coupon} today={today} onOpen={onOpen} />
    ))}
  </>
)
