import type { OrderPage } from '@contract/order'
import { atMinute } from '@domain/time'

/** An order of two bags of cat food that waits to be sent; change what a test is about. */
export const orderPageOf = (changes: Partial<OrderPage> = {}): OrderPage => ({
  orderId: 'S00000000000000000001',
  state: 'paid',
  createdAt: atMinute('2026-11-21', 600),
  payUntilAt: null,
  payableFen: 24_000,
  lines: [
    {
      lineId: 'l1',
      productId: 'cat-food',
      name: '猫粮',
      pack: '2 kg',
      category: 'pet',
      pictureUrl: null,
      qty: 2,
      returnedQty: 0,
      listFen: 24_000,
      goodsFen: 24_000,
    },
  ],
  hasOpenRefund: false,
  now: atMinute('2026-11-21', 610),
  delivery: { kind: 'pick-up', storeId: 'store-1', storeName: '湖滨店' },
  price: { listFen: 24_000, points: 0, pointsFen: 0, shippingFen: 0, offers: [] },
  paidAt: atMinute('2026-11-21', 605),
  shipment: null,
  receivesAt: null,
  receivedAt: null,
  closed: null,
  strayFen: null,
  refunds: [],
  earnedPoints: 240,
  returns: 'at-once',
  ...changes,
})
