import type { Collection, Database, Fields } from '../wx-server-sdk'
import type { History, Step, Unit } from './history'

/** How a random history is made; the same seed makes the same choices (not the same interleaving). */
export type Plan = { readonly lanes: number; readonly units: number; readonly keys: number; readonly seed: number }

type Chance = (below: number) => number

/** Runs random transactions and plain commands on lists in `lists`, several lanes at once, and writes down all of it. */
export async function runHistory(db: Database, plan: Plan): Promise<History> {
  const lists = db.collection('lists')
  const names = Array.from({ length: plan.keys }, (_one, at) => `k${at}`)
  for (const name of names) await lists.doc(name).set({ data: { marks: [] } })
  const units: Unit[] = []
  let marks = 0
  const lane = async (number: number): Promise<void> => {
    const chance = chanceFrom(plan.seed * 1000 + number)
    for (let done = 0; done < plan.units / plan.lanes; done++) {
      units.push(await runUnit(db, { number, chance, nextMark: () => ++marks, names }))
    }
  }
  await Promise.all(Array.from({ length: plan.lanes }, (_one, number) => lane(number)))
  const final = new Map<string, readonly number[]>()
  for (const name of names) final.set(name, await readMarks(lists, name))
  return { units, final }
}

type Lane = {
  readonly number: number
  readonly chance: Chance
  readonly nextMark: () => number
  readonly names: readonly string[]
}

async function runUnit(db: Database, lane: Lane): Promise<Unit> {
  const steps: Step[] = []
  if (lane.chance(10) < 3) {
    await step(db, db.collection('lists'), lane, steps)
    return { lane: lane.number, isCommitted: true, steps }
  }
  const transaction = await db.startTransaction()
  try {
    for (let left = 1 + lane.chance(5); left > 0; left--) await step(db, transaction.collection('lists'), lane, steps)
    if (lane.chance(10) === 0) {
      await transaction.rollback()
      return { lane: lane.number, isCommitted: false, steps }
    }
    await transaction.commit()
    return { lane: lane.number, isCommitted: true, steps }
  } catch (error) {
    if (!/TransactionConflict|TransactionNotExist/.test(String((error as { errMsg?: string }).errMsg ?? error)))
      throw error
    await transaction.rollback().catch(() => undefined)
    return { lane: lane.number, isCommitted: false, steps }
  }
}

/** A read, or an append; the append is written down before it is tried, so that a failed one is known. */
async function step(db: Database, lists: Collection, lane: Lane, steps: Step[]): Promise<void> {
  const key = lane.names[lane.chance(lane.names.length)] as string
  if (lane.chance(2) === 0) {
    steps.push({ kind: 'read', key, seen: await readMarks(lists, key) })
    return
  }
  const mark = lane.nextMark()
  steps.push({ kind: 'append', key, mark })
  await lists.doc(key).update({ data: { marks: db.command.push([mark]) } })
}

async function readMarks(lists: Collection, key: string): Promise<readonly number[]> {
  const { data } = await lists.doc(key).get()
  return (data as Fields)['marks'] as number[]
}

/** A small generator of whole numbers below a limit (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
