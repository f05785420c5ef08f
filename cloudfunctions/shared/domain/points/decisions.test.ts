import { adjusts, cancels, earns, emptyLedger, nightOf, returns, spends } from '../../../../tests/fixtures/value/ledger'
import { isRefusal } from '../refusal'
import { startOfDay } from '../time'
import { openAccount } from './account'
import { balanceAt, spendableAt } from './balance'
import { earn, redeem } from './decisions'
import { effectOf } from './entry'
import { verifyAccount } from './verify'

const refusalOf = (attempt: () => unknown) => {
  try {
    attempt()
  } catch (thrown) {
    return isRefusal(thrown) ? thrown.refusal : thrown
  }
  return null
}

const hundred = earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-18', '2026-02-01')

describe('points are pending until the return window closes', () => {
  test('so they cannot be spent, though the member sees them', () => {
    expect(hundred.account).toMatchObject({ availablePoints: 0, pendingPoints: 100 })
    expect(refusalOf(() => spends(hundred, 'g1', 100, '2025-01-17'))).toEqual({
      code: 'points/insufficient',
      details: { short: 100 },
    })
  })

  test('after it they can, whether or not the nightly job has run', () => {
    const early = spends(hundred, 'g1', 100, '2025-01-18')
    const tidied = spends(nightOf(hundred, '2025-01-18'), 'g1', 100, '2025-01-18')
    expect(early.account).toEqual(tidied.account)
    expect(early.entries.map((entry) => [entry.kind, entry.from, entry.to, entry.points])).toEqual([
      ['earn', 'program', 'pending', 100],
      ['release', 'pending', 'available', 100],
      ['redeem', 'available', 'spent', 100],
    ])
  })

  test('unless there is no window', () => {
    expect(earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-10', '2026-02-01').account.availablePoints).toBe(100)
  })
})

describe('points are spent earliest expiry first, then oldest', () => {
  const late = earns(emptyLedger, 'late', 50, '2025-01-01', '2025-01-01', '2026-06-01')
  const old = earns(late, 'old', 20, '2025-01-03', '2025-01-03', '2026-02-01')
  const three = earns(old, 'young', 30, '2025-01-05', '2025-01-05', '2026-02-01')

  test.each([
    [10, [['old:earn', 10]]],
    [
      45,
      [
        ['old:earn', 20],
        ['young:earn', 25],
      ],
    ],
    [
      60,
      [
        ['old:earn', 20],
        ['young:earn', 30],
        ['late:earn', 10],
      ],
    ],
  ])('%p points come from %j', (points, drawn) => {
    const spent = spends(three, 'g1', points, '2025-02-01')
    const last = spent.entries[spent.entries.length - 1]
    expect(last?.moved.map((lot) => [lot.lotId, lot.points])).toEqual(drawn)
    expect(spent.account.availablePoints).toBe(100 - points)
  })

  test('exhausted lots leave the account', () => {
    expect(spends(three, 'g1', 60, '2025-02-01').account.lots).toMatchObject([{ lotId: 'late:earn', points: 40 }])
  })

  test('lots of one instant and one expiry go by name, so that every server draws the same', () => {
    const b = earns(emptyLedger, 'b', 5, '2025-01-01', '2025-01-01', '2026-01-01')
    const both = earns(b, 'a', 5, '2025-01-01', '2025-01-01', '2026-01-01')
    expect(spends(both, 'g1', 5, '2025-01-02').account.lots).toMatchObject([{ lotId: 'b:earn' }])
  })
})

describe('points lapse as their last day ends', () => {
  const soon = nightOf(earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-10', '2025-02-01'), '2025-01-31')

  test('on the last day they can be spent, a moment later they cannot, even before the job has run', () => {
    expect(spendableAt(soon.account, startOfDay('2025-02-01') - 1)).toBe(100)
    expect(spendableAt(soon.account, startOfDay('2025-02-01'))).toBe(0)
    expect(refusalOf(() => spends(soon, 'g1', 1, '2025-02-01'))).toMatchObject({ code: 'points/insufficient' })
  })

  test('the job takes them away once', () => {
    const first = nightOf(soon, '2025-02-01')
    const second = nightOf(first, '2025-02-02')
    expect(first.entries[first.entries.length - 1]).toMatchObject({ kind: 'expire', to: 'lapsed', points: 100 })
    expect(second.entries).toHaveLength(first.entries.length)
    expect(second.account).toEqual(first.account)
  })

  test('pending points that were never released before they lapsed are released first, then gone', () => {
    const forgotten = earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-18', '2025-02-01')
    expect(balanceAt(forgotten.account, startOfDay('2025-03-01'))).toMatchObject({
      availablePoints: 0,
      pendingPoints: 0,
    })
  })

  test('activity keeps everything while the inactivity rule says so', () => {
    const keptUntilAt = startOfDay('2025-09-01')
    const command = {
      key: 'g1:redeem',
      points: 10,
      cause: { by: 'redemption', redemptionId: 'g1' },
      programVersion: 1,
    } as const
    const kept = redeem(soon.account, { ...command, keptUntilAt }, startOfDay('2025-01-31'))
    expect(spendableAt(kept.account, startOfDay('2025-08-31'))).toBe(90)
    expect(spendableAt(kept.account, keptUntilAt)).toBe(0)
    const again = redeem(kept.account, { ...command, key: 'g2:redeem' }, startOfDay('2025-02-03'))
    expect(again.account.keptUntilAt).toBe(keptUntilAt)
  })
})

describe('a debt', () => {
  const owing = returns(spends(nightOf(hundred, '2025-01-18'), 'g1', 100, '2025-01-18'), 'p1', 'b1', 100, '2025-01-20')

  test('is repaid by what is earned later, as it becomes available', () => {
    const earned = earns(owing, 'p2', 150, '2025-02-01', '2025-02-09', '2026-03-01')
    expect(earned.account).toMatchObject({ availablePoints: 0, pendingPoints: 150, debtPoints: 100 })
    const released = nightOf(earned, '2025-02-09')
    expect(released.account).toMatchObject({ availablePoints: 50, pendingPoints: 0, debtPoints: 0 })
    expect(released.entries.slice(-2).map((entry) => [entry.key, entry.from, entry.to, entry.points])).toEqual([
      ['p2:earn:release', 'pending', 'available', 150],
      ['p2:earn:release:repay', 'available', 'debt', 100],
    ])
  })

  test('is repaid at once by points that need no window, and by points given by hand', () => {
    expect(earns(owing, 'p2', 60, '2025-02-01', '2025-02-01', '2026-03-01').account).toMatchObject({
      availablePoints: 0,
      debtPoints: 40,
    })
    expect(adjusts(owing, 'a1', 130, '2025-02-01', '2026-02-01').account).toMatchObject({
      availablePoints: 30,
      debtPoints: 0,
    })
  })
})

describe('an operator', () => {
  test('gives points that lapse like others', () => {
    const given = adjusts(emptyLedger, 'a1', 88, '2025-02-01', '2025-03-01')
    expect(given.account).toMatchObject({ availablePoints: 88, lots: [{ lotId: 'a1:adjust', purchaseId: null }] })
    expect(nightOf(given, '2025-03-01').account).toMatchObject({ availablePoints: 0, lapsed: [] })
  })

  test('takes points, but never more than there are', () => {
    const given = adjusts(emptyLedger, 'a1', 88, '2025-02-01', '2025-03-01')
    expect(adjusts(given, 'a2', -80, '2025-02-02', '2025-03-01').account.availablePoints).toBe(8)
    expect(refusalOf(() => adjusts(given, 'a2', -89, '2025-02-02', '2025-03-01'))).toEqual({
      code: 'points/insufficient',
      details: { short: 1 },
    })
  })
})

describe('what cannot be', () => {
  test.each([0, -5, 1.5, Number.NaN, 1_000_000_001])('%p points cannot be spent', (points) => {
    expect(refusalOf(() => spends(hundred, 'g1', points, '2025-02-01'))).toMatchObject({ code: 'points/out-of-range' })
  })

  test('nor earned less than none', () => {
    expect(refusalOf(() => earns(emptyLedger, 'p1', -1, '2025-01-10', '2025-01-18', '2026-02-01'))).toMatchObject({
      code: 'points/out-of-range',
    })
    expect(refusalOf(() => adjusts(emptyLedger, 'a1', 0, '2025-01-10', '2026-02-01'))).toMatchObject({
      code: 'points/out-of-range',
    })
  })

  test('earning nothing moves nothing', () => {
    expect(earns(emptyLedger, 'p1', 0, '2025-01-10', '2025-01-18', '2026-02-01').entries).toEqual([])
  })

  test('points that lapse before they can be spent are a fault, not a gift', () => {
    expect(() => earns(emptyLedger, 'p1', 5, '2025-01-10', '2025-01-18', '2025-01-18')).toThrow(RangeError)
    expect(() => adjusts(emptyLedger, 'a1', 5, '2025-01-10', '2025-01-10')).toThrow(RangeError)
  })

  test('points told so late that they have lapsed are earned and lapse at once, and a return asks for nothing', () => {
    const late = earns(emptyLedger, 'p1', 100, '2026-05-01', '2025-01-18', '2026-02-01')
    expect(late.entries.map((entry) => [entry.kind, entry.from, entry.to])).toEqual([
      ['earn', 'program', 'available'],
      ['expire', 'available', 'lapsed'],
    ])
    expect(returns(late, 'p1', 'b1', 100, '2026-05-02').account).toMatchObject({ availablePoints: 0, debtPoints: 0 })
  })

  test('a purchase that earns twice is a fault while its lot lives', () => {
    expect(() => earns(hundred, 'p1', 100, '2025-01-11', '2025-01-19', '2026-02-01')).toThrow('a lot is there twice')
  })
})

test('the inactivity rule also counts earning as activity', () => {
  const keptUntilAt = startOfDay('2026-01-01')
  const decision = earn(
    openAccount('m1'),
    {
      lotId: 'p1:earn',
      points: 10,
      availableAt: 0,
      expiresAt: startOfDay('2025-02-01'),
      purchaseId: 'p1',
      rateBp: 10_000,
      cause: { by: 'purchase', purchaseId: 'p1' },
      programVersion: 3,
      keptUntilAt,
    },
    startOfDay('2025-01-01'),
  )
  expect(decision.account.keptUntilAt).toBe(keptUntilAt)
  expect(decision.entries).toMatchObject([{ entryId: 'm1:1', programVersion: 3 }])
})

test('every story above adds up: entries, lots and balances agree', () => {
  const spent = spends(nightOf(hundred, '2025-01-18'), 'g1', 70, '2025-01-18')
  const story = cancels(returns(spent, 'p1', 'b1', 100, '2025-01-20'), 'g1', 70, '2025-01-21')
  expect(verifyAccount(story.account, story.entries)).toEqual([])
  expect(story.entries.reduce((total, entry) => total + effectOf(entry), 0)).toBe(0)
})
