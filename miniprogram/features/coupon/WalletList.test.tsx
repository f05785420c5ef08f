import { fireEvent, render, screen } from '@testing-library/react'
import type { CouponWallet, WalletCard } from '@contract/coupon'
import { fen } from '@domain/money'
import { WalletList } from './WalletList'

const card = (name: string, change: Partial<WalletCard> = {}): WalletCard => ({
  couponId: name,
  templateId: name,
  face: {
    name,
    benefit: { kind: 'amount-off', offFen: fen(4_000) },
    thresholdFen: 29_900,
    goods: [],
    channels: null,
    combinesWith: [],
  },
  whyNot: null,
  usableFromOn: '2026-11-21',
  lastOn: '2026-12-31',
  redeemedOn: null,
  inCart: null,
  ...change,
})
const shownAs = (open: readonly WalletCard[], cartFen: number | null = null): CouponWallet => ({
  today: '2026-11-21',
  cartFen,
  open,
  used: [],
  lapsed: [],
})
const ways = { onUse: jest.fn(), onGoods: jest.fn(), onOpen: jest.fn() }
beforeEach(() => Object.values(ways).forEach((way) => way.mockReset()))

test('what can be used comes first, and only the first of it has the filled button', () => {
  const open = [card('later', { whyNot: 'not-yet', usableFromOn: '2026-12-01' }), card('one'), card('two')]
  const { container } = render(<WalletList shown={shownAs(open)} ways={ways} />)
  expect([...container.querySelectorAll('.ticket__name')].map(({ textContent }) => textContent)).toEqual([
    'one',
    'two',
    'later',
  ])
  expect(container.querySelectorAll('.ticket__pill--filled')).toHaveLength(1)
  expect(screen.getByText('12月1日起可用')).toBeTruthy()
})

test('what the cart is short of is said with how much, and leads to the goods', () => {
  render(
    <WalletList shown={shownAs([card('满减', { inCart: { kind: 'short', shortFen: 2_255 } })], 27_645)} ways={ways} />,
  )
  expect(screen.getByText('按购物车 276.45 元算')).toBeTruthy()
  expect(screen.getByText('还差 22.55 元')).toBeTruthy()
  fireEvent.click(screen.getByText('去凑单'))
  expect(ways.onGoods).toHaveBeenCalledTimes(1)
  expect(ways.onOpen).not.toHaveBeenCalled()
})

test('a tap on a coupon opens it, a tap on its button uses it', () => {
  render(<WalletList shown={shownAs([card('one')])} ways={ways} />)
  fireEvent.click(screen.getByText('去使用'))
  expect(ways.onUse).toHaveBeenCalledTimes(1)
  fireEvent.click(screen.getByText('one'))
  expect(ways.onOpen).toHaveBeenCalledWith(expect.objectContaining({ couponId: 'one' }))
})

test('a wallet that an earlier version kept still shows', () => {
  const { cartFen: _cartFen, ...kept } = shownAs([{ ...card('one') }])
  const old = { ...kept, open: kept.open.map(({ inCart: _inCart, ...rest }) => rest) } as unknown as CouponWallet
  render(<WalletList shown={old} ways={ways} />)
  expect(screen.getByText('12月31日前有效')).toBeTruthy()
})

test('a coupon for a gift is a gift by its name and picture, not a sum; one that has run out says so', () => {
  const gift = { productId: 'soap', name: '洗洁精', pack: '1 kg', category: 'home', pictureUrl: null, qty: 1 }
  const benefit = { kind: 'gift', productId: 'soap', qty: 1, worthFen: fen(1_890) } as const
  const treat = (whyNot: WalletCard['whyNot']) =>
    card('满 129 送洗洁精', { whyNot, face: { ...card('x').face, name: '满 129 送洗洁精', benefit, gift } })
  const { container, rerender } = render(<WalletList shown={shownAs([treat(null)])} ways={ways} />)
  expect(screen.getByText('送 洗洁精')).toBeTruthy()
  expect(container.querySelectorAll('.ticket__gift')).toHaveLength(1)
  expect(container.textContent).not.toContain('¥')
  rerender(<WalletList shown={shownAs([treat('gift-gone')])} ways={ways} />)
  expect(screen.getByText('赠品送完了')).toBeTruthy()
  expect(screen.queryByText('去使用')).toBeNull()
})
