import fc from 'fast-check'
import { fen } from '../money'
import { keptLines, keptProducts, mainKeptLine, type KeptOf } from './kept-lines'
import { checkPurchase, type ReturnedPieces } from './purchase'
import { refundPurchase } from './refund'
import { piecesOf, withReturned } from './returned'

const line = (productId: string, qty: number, paidFen: number) => ({ productId, qty, paidFen: fen(paidFen) })
const food = line('food', 2, 101)
const litter = line('litter', 1, 50)
const bought = { paidFen: fen(151), refundedFen: fen(0), lines: [food, litter] }
const back = (productId: string, qty: number): ReturnedPieces => ({ productId, qty })
const said = (kept: KeptOf) => keptLines(kept).map(({ productId, qty, paidFen }) => [productId, qty, paidFen])

/** Given a purchase, when this came back, then this was kept. */
test.each<[string, Partial<KeptOf>, ReturnType<typeof said>]>([
  [
    'nothing came back',
    {},
    [
      ['food', 2, 101],
      ['litter', 1, 50],
    ],
  ],
  [
    'some money came back, and nobody said what for',
    { refundedFen: fen(101) },
    [
      ['food', 2, 101],
      ['litter', 1, 50],
    ],
  ],
  ['all the money came back, and nobody said what for', { refundedFen: fen(151) }, []],
  ['the food came back', { refundedFen: fen(101), returned: [back('food', 2)] }, [['litter', 1, 50]]],
  [
    'a pack of two came back',
    { refundedFen: fen(50), returned: [back('food', 1)] },
    [
      ['food', 1, 51],
      ['litter', 1, 50],
    ],
  ],
  ['all goods came back, less a fee', { refundedFen: fen(140), returned: [back('food', 2), back('litter', 1)] }, []],
  ['it cost nothing and nothing came back', { paidFen: fen(0), lines: [line('gift', 1, 0)] }, [['gift', 1, 0]]],
  ['it cost nothing and came back', { paidFen: fen(0), lines: [line('gift', 1, 0)], returned: [back('gift', 1)] }, []],
  [
    'of two lines of one product a part came back',
    { lines: [food, line('food', 3, 60)], returned: [back('food', 3)] },
    [['food', 2, 40]],
  ],
  ['nobody noted the goods', { lines: [] }, []],
])('when %s', (_when, change, kept) => expect(said({ ...bought, ...change })).toEqual(kept))

test('what is left speaks for the purchase; each product once', () => {
  expect(mainKeptLine({ ...bought, returned: [back('food', 2)] })?.productId).toBe('litter')
  expect(mainKeptLine({ ...bought, refundedFen: fen(151) })).toBeUndefined()
  expect(keptProducts({ ...bought, lines: [food, litter, food] })).toEqual(['food', 'litter'])
})

const purchaseOf = (lines: readonly ReturnType<typeof line>[]) =>
  checkPurchase(
    {
      ...{ storeId: 's', receiptNo: 'r', channel: 'pos', memberId: 'm', purchasedAt: 1, live: true, lines },
      paidFen: fen(lines.reduce<number>((sum, { paidFen }) => sum + paidFen, 0)),
    },
    1,
  )

test.each([
  ['what was not bought', [back('tea', 1)], 'refund/not-in-order'],
  ['more than was bought', [back('food', 3)], 'refund/more-than-bought'],
  ['more than is left', [back('litter', 1), back('litter', 1)], 'refund/more-than-bought'],
  ['half a piece', [back('food', 0.5)], 'not a quantity'],
])('%s cannot come back', (_what, pieces, code) =>
  expect(() => withReturned(purchaseOf([food, litter]), pieces)).toThrow(code),
)

/** Lines of a few products, and returns that take back no more than there is, in two orders. */
const returns = fc
  .array(
    fc.record({
      productId: fc.constantFrom('a', 'b', 'c'),
      qty: fc.integer({ min: 1, max: 9 }),
      paidFen: fc.nat(9_999),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .chain((drawn) => {
    const pieces = drawn.flatMap(({ productId, qty }) => Array.from({ length: qty }, () => back(productId, 1)))
    const gone = fc.subarray(pieces)
    return fc.record({
      lines: fc.constant(drawn.map(({ productId, qty, paidFen }) => line(productId, qty, paidFen))),
      orders: gone.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
    })
  })

test('kept and returned pieces are what was bought, no share is negative, and the order of refunds does not matter', () =>
  fc.assert(
    fc.property(returns, ({ lines, orders }) => {
      const [one, other] = orders.map((pieces) =>
        pieces.reduce(
          (purchase, piece, place) =>
            refundPurchase(
              purchase,
              { refundNo: `r${place}`, refundedFen: fen(0), refundedAt: 1, returned: [piece] },
              1,
            ).purchase,
          purchaseOf(lines),
        ),
      )
      if (!one || !other) throw new Error('two orders of refunds were drawn')
      expect(one).toEqual(other)
      const kept = keptLines(one)
      for (const { qty, paidFen } of kept) expect(qty > 0 && paidFen >= 0).toBe(true)
      const all = piecesOf([...kept, ...(one.returned ?? [])])
      expect([...all].sort()).toEqual([...piecesOf(lines)].sort())
      const paid = kept.reduce((sum, { paidFen }) => sum + paidFen, 0)
      expect(paid).toBeLessThanOrEqual(one.paidFen)
    }),
  ))
