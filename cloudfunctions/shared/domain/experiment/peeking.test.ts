import type { Design } from './assignment'
import { addMember, EMPTY_SAMPLE } from './sample'
import type { Sample } from './sample'
import { judge } from './verdict'
import type { Verdict } from './verdict'
import type { Metric } from './collect'
import { compareArms } from './compare-arms'
import { tuningOf, widthFactor } from './confidence-sequence'

const DESIGN: Design = {
  experimentCode: 'aa',
  salt: 'aa',
  trafficBp: 10_000,
  arms: [
    { code: 'old', shareBp: 5000 },
    { code: 'new', shareBp: 5000 },
  ],
}
const METRIC: Metric = { code: 'bought', role: 'primary', kind: 'share', better: 'higher', windowDays: 7 }
const DAYS = 20
const PER_DAY = 50

/** Repeatable chance: a linear congruential generator (Numerical Recipes). */
function dice(seed: number): () => number {
  let state = Math.imul(seed, 2654435761) >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
}

/** Looks every day until something is said or the plan is complete. */
function watch(seed: number, lift: number): Verdict['state'] {
  const draw = dice(seed)
  const arms: Record<string, Sample> = { old: EMPTY_SAMPLE, new: EMPTY_SAMPLE }
  for (let day = 1; day <= DAYS; day++) {
    for (let member = 0; member < PER_DAY; member++)
      for (const [code, share] of [
        ['old', 0.2],
        ['new', 0.2 + lift],
      ] as const) {
        const wasGood = draw() < 0.5
        const bought = draw() < share + (wasGood ? 0.1 : -0.1)
        arms[code] = addMember(arms[code] as Sample, Number(bought), Number(wasGood))
      }
    const collected = { counts: { old: day * PER_DAY, new: day * PER_DAY }, samples: { bought: arms }, crossedOver: 0 }
    const { state } = judge(DESIGN, [METRIC], collected, {
      alpha: 0.05,
      plannedMembers: 2 * DAYS * PER_DAY,
      priorLiftSd: 0.3,
    })
    if (state !== 'too-early') return state
  }
  return 'too-early'
}

describe('looking every day', () => {
  test('where nothing differs, at most one shop in twenty is told that something does', () => {
    const states = Array.from({ length: 1000 }, (_, seed) => watch(seed + 1, 0))
    expect(states.filter((state) => state !== 'no-difference').length).toBeLessThanOrEqual(50)
  })

  test('where something does, most are told', () => {
    const states = Array.from({ length: 200 }, (_, seed) => watch(seed + 5000, 0.07))
    expect(states.filter((state) => state === 'winner').length).toBeGreaterThan(150)
  })
})

describe('twenty looks at a difference that is none', () => {
  const LOOKS = 20
  const MEMBERS_A_LOOK = 1000
  const tuning = tuningOf(0.05, 5000)

  /** Whether any look at a standard normal walk goes beyond what `limit` allows, in standard errors. */
  function alarms(seed: number, limit: (count: number) => number): boolean {
    const draw = dice(seed)
    let sum = 0
    return Array.from({ length: LOOKS }, (_, look) => {
      sum += Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
      return Math.abs(sum) / Math.sqrt(look + 1) > limit((look + 1) * MEMBERS_A_LOOK)
    }).some(Boolean)
  }
  const shareOf = (limit: (count: number) => number): number =>
    Array.from({ length: 20_000 }, (_, seed) => alarms(seed + 1, limit)).filter(Boolean).length / 20_000

  test('a fixed horizon cries wolf in a quarter of shops, a confidence sequence in one of sixty', () => {
    expect(Math.abs(shareOf(() => 1.959964) - 0.2482)).toBeLessThan(0.01)
    expect(Math.abs(shareOf((count) => widthFactor(count, tuning, 0.05)) - 0.0168)).toBeLessThan(0.005)
  })
})

describe('how much better', () => {
  /** One shop where the new arm brings 3 more on average, and habits before explain half of what members do. */
  function covers(seed: number): boolean {
    const draw = dice(seed)
    const arms: Record<string, Sample> = { old: EMPTY_SAMPLE, new: EMPTY_SAMPLE }
    for (let member = 0; member < 400; member++)
      for (const [code, uplift] of [
        ['old', 0],
        ['new', 3],
      ] as const) {
        const habit = 20 * draw()
        arms[code] = addMember(arms[code] as Sample, habit + 20 * draw() + uplift, habit)
      }
    const [comparison] = compareArms(
      METRIC,
      ['old', 'new'],
      { counts: {}, samples: { bought: arms }, crossedOver: 0 },
      { alpha: 0.05, plannedMembers: 800, priorLiftSd: 0.3 },
      true,
    )
    return comparison !== undefined && comparison.absolute.low <= 3 && comparison.absolute.high >= 3
  }

  test('the 95 % interval holds the true uplift in at least 930 of 1,000 shops', () => {
    const held = Array.from({ length: 1000 }, (_, seed) => covers(seed + 1)).filter(Boolean).length
    expect(held).toBeGreaterThanOrEqual(930)
    expect(held).toBeLessThanOrEqual(970)
  })
})
