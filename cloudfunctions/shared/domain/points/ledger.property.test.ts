import fc from 'fast-check'
import {
  adjusts,
  cancels,
  earns,
  emptyLedger,
  nightOf,
  returns,
  spends,
  type Ledger,
} from '../../../../tests/fixtures/value/ledger'
import { isRefusal } from '../refusal'
import { addDays, startOfDay } from '../time'
import { spendableAt } from './balance'
import { verifyAccount } from './verify'

const firstDay = '2025-01-01'

/** One thing that happens to an account: days pass, then it happens. */
type Step = { readonly days: number; readonly what: string; readonly points: number; readonly which: number }

const step: fc.Arbitrary<Step> = fc.record({
  days: fc.integer({ min: 0, max: 25 }),
  what: fc.constantFrom('earn', 'earn', 'earn', 'redeem', 'redeem', 'return', 'cancel', 'adjust', 'wait'),
  points: fc.integer({ min: 1, max: 200 }),
  which: fc.nat({ max: 30 }),
})

/** Plays a story; what the rules refuse does not happen. `nightly` runs the jobs every night, otherwise never. */
function play(
  steps: readonly Step[],
  nightly: boolean,
): { readonly ledger: Ledger; readonly spendable: readonly number[] } {
  let day = 0
  let ledger = emptyLedger
  const returned = new Map<string, number>()
  const restored = new Map<string, number>()
  const spendable: number[] = []
  for (const [index, { days, what, points, which }] of steps.entries()) {
    for (let night = 1; nightly && night <= days; night++) ledger = nightOf(ledger, addDays(firstDay, day + night))
    day += days
    const on = addDays(firstDay, day)
    try {
      ledger = happen(ledger, { index, what, points, which, on, day, returned, restored })
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
    }
    spendable.push(spendableAt(ledger.account, startOfDay(on)))
  }
  return { ledger, spendable }
}

type Moment = Omit<Step, 'days'> & {
  readonly index: number
  readonly on: string
  readonly day: number
  readonly returned: Map<string, number>
  readonly restored: Map<string, number>
}

function happen(ledger: Ledger, { index, what, points, which, on, day, returned, restored }: Moment): Ledger {
  switch (what) {
    case 'earn':
      returned.set(`p${index}`, points)
      return earns(
        ledger,
        `p${index}`,
        points,
        on,
        addDays(firstDay, day + (which % 9)),
        addDays(firstDay, day + 10 + which * 3),
      )
    case 'redeem': {
      const spent = spends(ledger, `g${index}`, points, on)
      restored.set(`g${index}`, points)
      return spent
    }
    case 'return':
      return (
        takePart(returned, which, points, (purchaseId, part) => returns(ledger, purchaseId, `b${index}`, part, on)) ??
        ledger
      )
    case 'cancel':
      return (
        takePart(restored, which, points, (name, part, left) => {
          const whole = ledger.entries.find((entry) => entry.key === `${name}:redeem`)?.points ?? 0
          return cancels(ledger, name, part, on, whole - left, which % 2 === 0 ? 0 : 15)
        }) ?? ledger
      )
    case 'adjust':
      return adjusts(ledger, `a${index}`, which % 2 === 0 ? points : -points, on, addDays(firstDay, day + 20))
    default:
      return ledger
  }
}

/** Takes up to `points` of what one of the open ones still has. */
function takePart(
  open: Map<string, number>,
  which: number,
  points: number,
  act: (name: string, part: number, left: number) => Ledger,
): Ledger | undefined {
  const [name, left] = [...open][which % Math.max(1, open.size)] ?? []
  if (name === undefined || left === undefined || left === 0) return undefined
  const part = Math.min(points, left)
  const after = act(name, part, left)
  open.set(name, left - part)
  return after
}

const story = fc.array(step, { minLength: 1, maxLength: 40 })

test('whatever happens, entries, lots and balances agree', () => {
  fc.assert(
    fc.property(story, fc.boolean(), (steps, nightly) => {
      const { ledger } = play(steps, nightly)
      expect(verifyAccount(ledger.account, ledger.entries)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('it makes no difference to anybody whether the nightly jobs ran every night or never', () => {
  fc.assert(
    fc.property(story, (steps) => {
      expect(play(steps, true).spendable).toEqual(play(steps, false).spendable)
    }),
    { numRuns: 300 },
  )
})

test('partial returns in any order leave the same account', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(story, parts, (steps, refunds) => {
      const { ledger } = play(steps, false)
      const points = refunds.reduce((total, part) => total + part, 0)
      const bought = earns(ledger, 'last', points, '2028-01-01', '2028-01-08', '2029-01-01')
      const after = (order: readonly number[]) =>
        order.reduce((state, part, index) => returns(state, 'last', `b${index}`, part, '2028-02-01'), bought).account
      const forwards = after(refunds)
      const backwards = after([...refunds].reverse())
      expect({ ...forwards, seq: 0, headHash: '' }).toEqual({ ...backwards, seq: 0, headHash: '' })
    }),
    { numRuns: 100 },
  )
})
