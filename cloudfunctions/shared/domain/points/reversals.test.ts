import { cancels, earns, emptyLedger, nightOf, returns, spends } from '../../../../tests/fixtures/value/ledger'
import { addDays, startOfDay } from '../time'
import { verifyAccount } from './verify'

const pending = earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-18', '2026-02-01')
const available = nightOf(pending, '2025-01-18')
const steps = (ledger: typeof pending, from: number) =>
  ledger.entries.slice(from).map((entry) => [entry.key, entry.from, entry.to, entry.points])

describe('a return takes points back', () => {
  test('from its own lot while it is pending', () => {
    const back = returns(pending, 'p1', 'b1', 40, '2025-01-12')
    expect(back.account).toMatchObject({ pendingPoints: 60, availablePoints: 0, debtPoints: 0 })
    expect(steps(back, 1)).toEqual([['p1:b1:reverse', 'pending', 'program', 40]])
  })

  test('from its own lot although another lapses sooner', () => {
    const two = nightOf(earns(available, 'p2', 50, '2025-02-01', '2025-02-01', '2025-03-01'), '2025-02-01')
    expect(returns(two, 'p1', 'b1', 100, '2025-02-02').account.lots).toMatchObject([{ lotId: 'p2:earn', points: 50 }])
  })

  test('then from whatever is available, then as a debt', () => {
    const two = earns(spends(available, 'g1', 90, '2025-01-19'), 'p2', 50, '2025-01-20', '2025-01-20', '2026-02-01')
    const back = returns(two, 'p1', 'b1', 100, '2025-01-21')
    expect(back.account).toMatchObject({ availablePoints: 0, debtPoints: 40, lots: [] })
    expect(steps(back, two.entries.length)).toEqual([
      ['p1:b1:reverse', 'available', 'program', 10],
      ['p1:b1:reverse:available', 'available', 'program', 50],
      ['p1:b1:reverse:debt', 'debt', 'program', 40],
    ])
  })

  test('but never from what another purchase has pending', () => {
    const two = earns(spends(available, 'g1', 100, '2025-01-19'), 'p2', 50, '2025-01-20', '2025-01-28', '2026-02-01')
    expect(returns(two, 'p1', 'b1', 100, '2025-01-21').account).toMatchObject({ pendingPoints: 50, debtPoints: 100 })
  })

  test('what lapsed unspent is not asked for a second time', () => {
    const short = nightOf(earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-10', '2025-02-01'), '2025-01-10')
    const lapsed = nightOf(spends(short, 'g1', 30, '2025-01-11'), '2025-02-01')
    const half = returns(lapsed, 'p1', 'b1', 50, '2025-02-05')
    expect(half.account).toMatchObject({ debtPoints: 0, lapsed: [{ lotId: 'p1:earn', points: 20 }] })
    expect(returns(half, 'p1', 'b2', 50, '2025-02-06').account).toMatchObject({ debtPoints: 30, lapsed: [] })
  })

  test('400 days after they lapsed, that memory ends, and the account forgets them', () => {
    const lapsed = nightOf(earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-10', '2025-02-01'), '2025-02-01')
    const late = addDays('2025-02-01', 400)
    expect(returns(lapsed, 'p1', 'b1', 100, addDays(late, -1)).account.debtPoints).toBe(0)
    expect(returns(lapsed, 'p1', 'b1', 100, late).account.debtPoints).toBe(100)
    const other = earns(lapsed, 'p2', 10, '2025-02-02', '2025-02-02', late)
    expect(nightOf(other, late).account.lapsed).toMatchObject([{ lotId: 'p2:earn' }])
  })

  test('whether the night or the return itself noticed that they had lapsed makes no difference', () => {
    const short = earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-10', '2025-02-01')
    const noticed = returns(nightOf(short, '2025-02-01'), 'p1', 'b1', 60, '2025-05-01')
    const unnoticed = returns(short, 'p1', 'b1', 60, '2025-05-01')
    expect(unnoticed.account.lapsed).toEqual(noticed.account.lapsed)
  })
})

describe('a cancelled redemption', () => {
  const early = earns(available, 'p2', 50, '2025-01-20', '2025-01-20', '2025-06-01')
  const spent = spends(early, 'g1', 120, '2025-01-21')

  test('gives the points back to the lots they came from, with their expiry', () => {
    const back = cancels(spent, 'g1', 120, '2025-01-25')
    expect([...back.account.lots].sort((a, b) => a.lotId.localeCompare(b.lotId))).toMatchObject([
      { lotId: 'p1:earn', points: 100, expiresAt: startOfDay('2026-02-01'), purchaseId: 'p1', rateBp: 10_000 },
      { lotId: 'p2:earn', points: 50, expiresAt: startOfDay('2025-06-01'), purchaseId: 'p2', rateBp: 10_000 },
    ])
  })

  test('in part gives back first what lapses last, and in parts the same as at once', () => {
    const some = cancels(spent, 'g1', 80, '2025-01-25')
    expect(some.account.lots).toMatchObject([
      { lotId: 'p1:earn', points: 100 },
      { lotId: 'p2:earn', points: 10 },
    ])
    const rest = cancels(some, 'g1', 40, '2025-01-25', 80)
    expect(rest.account.lots).toEqual(cancels(spent, 'g1', 120, '2025-01-25').account.lots)
  })

  test('repays a debt made meanwhile', () => {
    const owing = returns(spent, 'p1', 'b1', 100, '2025-01-22')
    expect(owing.account.debtPoints).toBe(70)
    const back = cancels(owing, 'g1', 120, '2025-01-25')
    expect(back.account).toMatchObject({ availablePoints: 50, debtPoints: 0 })
    expect(verifyAccount(back.account, back.entries)).toEqual([])
  })

  test('gives lapsed points a grace of so many whole days', () => {
    const back = cancels(spent, 'g1', 120, '2025-06-10', 0, 15)
    expect(back.account.lots.find((lot) => lot.lotId === 'p2:earn')?.expiresAt).toBe(startOfDay('2025-06-26'))
    expect(verifyAccount(back.account, back.entries)).toEqual([])
  })

  test('without grace leaves lapsed points lapsed, and says so in the ledger', () => {
    const back = cancels(spent, 'g1', 120, '2025-06-10', 0, 0)
    expect(back.account).toMatchObject({ availablePoints: 100 })
    expect(steps(back, spent.entries.length)).toEqual([
      ['g1:restore:0', 'spent', 'available', 70],
      ['g1:restore:0:1', 'spent', 'lapsed', 50],
    ])
    expect(verifyAccount(back.account, back.entries)).toEqual([])
  })

  test('the longer expiry wins when points come back to a lot that lives on under a grace', () => {
    const twice = spends(spent, 'g2', 30, '2025-01-22')
    const first = cancels(twice, 'g1', 60, '2026-02-10', 60, 15)
    const second = cancels(first, 'g1', 60, '2026-02-12', 0, 15)
    expect(second.account.lots.map((lot) => lot.expiresAt)).toContain(startOfDay('2026-02-28'))
    expect(verifyAccount(second.account, second.entries)).toEqual([])
  })

  test('cannot give back more than was spent', () => {
    expect(() => cancels(cancels(spent, 'g1', 100, '2025-01-25'), 'g1', 21, '2025-01-25', 100)).toThrow(RangeError)
  })
})
