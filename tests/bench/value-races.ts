import type { FaultPlan } from '../cloud/world/faults'
import { openHouse } from '../fixtures/house'
import { runBudgetRace } from './value/budget-race'
import { runClaimRace, type ClaimRace } from './value/claim-race'

// The races for coupons in full: 200 members in parallel who tap 20 times each for 50 and for 1,000 copies, 1,000 who ask
// for 50, the first again with lost races, lost replies and killed functions, and 80 who share a budget for 50.
// Each must give out exactly as many as there are, none to anybody twice. `npm run bench:races`.

const MIDYEAR = '2026-06-10T10:00:00+08:00'
const NOVEMBER = '2026-11-05T10:00:00+08:00'

const troubleFor = (functionName: string): FaultPlan => ({
  seed: 'races',
  rules: [
    {
      fault: 'error',
      match: 'database.commitTransaction',
      code: 'TransactionConflict',
      message: 'TransactionConflict',
      rate: 0.1,
    },
    { fault: 'drop-reply', match: 'database.', rate: 0.005 },
    { fault: 'kill', match: functionName, afterMs: 4, rate: 0.01 },
  ],
})

type Run = {
  readonly name: string
  readonly clockIso: string
  readonly race: ClaimRace
  readonly stock: number
  readonly faults?: FaultPlan
}

const crowd = { members: 200, tries: 20, inFlight: 200 }
const runs: readonly Run[] = [
  { name: '50 copies, 200 × 20 taps', clockIso: MIDYEAR, race: { ...crowd, templateId: 'midyear-2026' }, stock: 50 },
  {
    name: '1,000 copies, 200 × 20 taps',
    clockIso: NOVEMBER,
    race: { ...crowd, templateId: 'double-11-2026' },
    stock: 1_000,
  },
  {
    name: '50 copies, 1,000 who ask once',
    clockIso: MIDYEAR,
    race: { templateId: 'midyear-2026', members: 1_000, tries: 1, inFlight: 400 },
    stock: 50,
  },
  {
    name: '50 copies, 200 × 20 taps, with trouble',
    clockIso: MIDYEAR,
    race: { ...crowd, templateId: 'midyear-2026' },
    stock: 50,
    faults: troubleFor('coupon'),
  },
]

async function runOne({ name, clockIso, race, stock, faults }: Run): Promise<boolean> {
  const house = await openHouse(clockIso)
  try {
    if (faults) house.cloud.world.faults.set(faults)
    const result = await runClaimRace(house, race)
    const wanted = Math.min(stock, race.members)
    const good =
      result.issued === wanted &&
      result.counted === wanted &&
      result.mostOfOneMember === 1 &&
      result.turnedAway === race.members - wanted
    const answers = Object.entries(result.answers).map(([answer, count]) => `${answer} ${count}`)
    const rate = (race.members * race.tries) / result.seconds
    say(
      `${good ? 'good' : 'BAD '} ${name}: ${result.issued} issued, ${result.counted} counted, at most ${result.mostOfOneMember} each; ${answers.join(', ')}; ${rate.toFixed(0)} taps/s`,
    )
    return good
  } finally {
    await house.close()
  }
}

async function runBudget(faults: FaultPlan | null): Promise<boolean> {
  const house = await openHouse('2027-01-01T10:00:00+08:00')
  try {
    const { redeemed, takenOffFen, countedFen } = await runBudgetRace(house, 'new-year-2027', 80, () => {
      if (faults) house.cloud.world.faults.set(faults)
    })
    const good = redeemed === 50 && takenOffFen === 100_000 && countedFen === 100_000
    say(
      `${good ? 'good' : 'BAD '} a budget of 1,000 yuan, 80 coupons of 20 at once${faults ? ', with trouble' : ''}: ${redeemed} redeemed, ${takenOffFen / 100} yuan taken off`,
    )
    return good
  } finally {
    await house.close()
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const results = []
  for (const run of runs) results.push(await runOne(run))
  for (const faults of [null, troubleFor('staff')]) results.push(await runBudget(faults))
  if (!results.every(Boolean)) process.exitCode = 1
}

void main()
