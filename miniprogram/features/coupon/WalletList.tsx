import type { CouponCard, CouponWallet, WalletCard } from '@contract/coupon'
import { Section } from '../../components/Section'
import { yuan } from '../../text/amounts'
import { TicketAction } from './TicketAction'
import { WalletTicket } from './WalletTicket'
import { cartWords, untilShort, untilWords, whyNotWords } from './words'

/** Where a tap on a coupon leads. */
export type WalletWays = {
  readonly onUse: (coupon: WalletCard) => void
  /** To the goods a coupon is for. */
  readonly onGoods: () => void
  readonly onOpen: (coupon: CouponCard) => void
}

/** What can be used now, by what lies in the cart where there is something in it, and what cannot, each with its reason. */
export function WalletList({ shown, ways }: { readonly shown: CouponWallet; readonly ways: WalletWays }) {
  const usable = shown.open.filter(isUsable)
  const rest = shown.open.filter((card) => !isUsable(card))
  const note = shown.cartFen == null ? {} : { note: `按购物车 ${yuan(shown.cartFen)} 元算` }
  return (
    <>
      {usable.length > 0 ? <Section title="现在能用" {...note} /> : null}
      {usable.map((card, place) => (
        <Usable key={card.couponId} card={card} today={shown.today} ways={ways} first={place === 0} />
      ))}
      {rest.length > 0 ? <Section title="现在用不了" {...(usable.length === 0 ? note : {})} /> : null}
      {rest.map((card) => (
        <Hindered key={card.couponId} card={card} today={shown.today} ways={ways} />
      ))}
    </>
  )
}

const isUsable = (card: WalletCard): boolean => card.whyNot === null && cartWords(card) === ''

type CardProps = { readonly card: WalletCard; readonly today: string; readonly ways: WalletWays }

function Usable({ card, today, ways, first }: CardProps & { readonly first: boolean }) {
  const until = untilWords(card.lastOn, today)
  const use = (
    <TicketAction
      text="去使用"
      kind={first ? 'filled' : 'soft'}
      label={`用${card.face.name}`}
      onTap={() => ways.onUse(card)}
    />
  )
  return <WalletTicket coupon={card} note={until.words} due={until.soon} action={use} onOpen={ways.onOpen} />
}

function Hindered({ card, today, ways }: CardProps) {
  const why = whyNotWords(card, today)
  if (why !== '') return <WalletTicket coupon={card} off note={why} onOpen={ways.onOpen} />
  const { face, inCart, lastOn } = card
  const shareBp =
    inCart?.kind === 'short' && face.thresholdFen > 0
      ? Math.round(((face.thresholdFen - inCart.shortFen) * 10_000) / face.thresholdFen)
      : null
  const [text, label] = inCart?.kind === 'short' ? ['去凑单', `为${face.name}凑单`] : ['看商品', `看${face.name}能买的`]
  return (
    <WalletTicket
      coupon={card}
      off
      note={cartWords(card)}
      aside={untilShort(lastOn, today)}
      plain={inCart?.kind === 'no-goods'}
      shareBp={shareBp}
      {...(inCart?.kind === 'no-gain'
        ? {}
        : { action: <TicketAction text={text} kind="quiet" label={label} onTap={ways.onGoods} /> })}
      onOpen={ways.onOpen}
    />
  )
}
