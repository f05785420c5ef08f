import { findCycle, type Edges } from './cycle'
import type { History, Step, Unit } from './history'

/**
 * What in a history snapshot isolation does not allow; empty for a good one. Marks are unique, so each list tells the
 * order of the writes to its document. Beside plain faults (dirty, half-made or changing reads, lost writes) there must
 * be no cycle of dependencies with fewer than two anti-dependencies in a row (Cerone, Gotsman: "Analysing Snapshot
 * Isolation", theorem 10). Cycles with two are write skew and allowed.
 */
export function checkHistory(history: History): string[] {
  const committed = history.units.filter(({ isCommitted }) => isCommitted)
  const writers = writersOf(committed)
  const faults = [...lostWrites(committed, history), ...committed.flatMap((unit) => badReads(unit, history, writers))]
  return faults.length > 0 ? faults : cycles(committed, history, writers)
}

type Writers = ReadonlyMap<number, Unit>

const appendsOf = (unit: Unit): Extract<Step, { kind: 'append' }>[] =>
  unit.steps.filter((step): step is Extract<Step, { kind: 'append' }> => step.kind === 'append')

const writersOf = (units: readonly Unit[]): Writers =>
  new Map(units.flatMap((unit) => appendsOf(unit).map(({ mark }) => [mark, unit] as const)))

function lostWrites(committed: readonly Unit[], { final }: History): string[] {
  const faults: string[] = []
  const wanted = new Set<number>()
  for (const { key, mark } of committed.flatMap(appendsOf)) {
    wanted.add(mark)
    const times = (final.get(key) ?? []).filter((one) => one === mark).length
    if (times !== 1) faults.push(`lost or doubled write: ${mark} is ${times} times in ${key}`)
  }
  for (const [key, list] of final) {
    for (const mark of list) if (!wanted.has(mark)) faults.push(`write of an aborted unit: ${mark} is in ${key}`)
  }
  return faults
}

/** Each read is a beginning of the final list, with the unit's own appends behind it, the same in the whole unit. */
function badReads(unit: Unit, { final }: History, writers: Writers): string[] {
  const faults: string[] = []
  const own = new Map<string, number[]>()
  const first = new Map<string, string>()
  for (const step of unit.steps) {
    const mine = own.get(step.key) ?? []
    if (step.kind === 'append') {
      own.set(step.key, [...mine, step.mark])
      continue
    }
    const before = step.seen.slice(0, step.seen.length - mine.length)
    if (String(step.seen.slice(before.length)) !== String(mine))
      faults.push(`own writes unseen in ${step.key}: ${step.seen.join()}`)
    if (String(before) !== String((final.get(step.key) ?? []).slice(0, before.length))) {
      faults.push(`dirty read of ${step.key}: ${before.join()}`)
    }
    if (isHalf(before, step.key, writers)) faults.push(`half of a transaction read in ${step.key}: ${before.join()}`)
    const known = first.get(step.key) ?? String(before)
    first.set(step.key, known)
    if (known !== String(before))
      faults.push(`read of ${step.key} changed within a transaction: ${known} to ${before.join()}`)
  }
  return faults
}

function isHalf(seen: readonly number[], key: string, writers: Writers): boolean {
  const last = seen.at(-1)
  const writer = last === undefined ? undefined : writers.get(last)
  if (writer === undefined) return false
  const marks = appendsOf(writer).filter((step) => step.key === key)
  return marks.at(-1)?.mark !== last
}

function cycles(committed: readonly Unit[], { final }: History, writers: Writers): string[] {
  const dependencies: Edges<Unit> = new Map()
  const antiDependencies: Edges<Unit> = new Map()
  const add = (edges: Edges<Unit>, from: Unit | undefined, to: Unit | undefined): void => {
    if (from === undefined || to === undefined || from === to) return
    edges.set(from, (edges.get(from) ?? new Set()).add(to))
  }
  const writerAt = (key: string, place: number): Unit | undefined => writers.get(final.get(key)?.[place] ?? Number.NaN)
  for (const [key, list] of final) {
    for (let place = 1; place < list.length; place++) add(dependencies, writerAt(key, place - 1), writerAt(key, place))
  }
  for (const [key, length, unit] of committed.flatMap(readsOf)) {
    add(dependencies, writerAt(key, length - 1), unit)
    add(antiDependencies, unit, firstOther(unit, key, length, final, writers))
  }
  for (const [earlier, later] of sessions(committed)) add(dependencies, earlier, later)
  const composed: Edges<Unit> = new Map()
  for (const [from, middles] of dependencies) {
    for (const middle of middles) {
      add(composed, from, middle)
      for (const to of antiDependencies.get(middle) ?? []) {
        if (to === from) return [`cycle of one dependency and one anti-dependency: ${show(from)} and ${show(middle)}`]
        add(composed, from, to)
      }
    }
  }
  const cycle = findCycle(composed)
  return cycle === undefined ? [] : [`cycle that snapshot isolation forbids: ${cycle.map(show).join(' → ')}`]
}

/** Key, length of the version read, and unit, for reads from the snapshot. */
function readsOf(unit: Unit): [key: string, length: number, unit: Unit][] {
  const own = new Set<number>(appendsOf(unit).map(({ mark }) => mark))
  return unit.steps.flatMap((step): [string, number, Unit][] =>
    step.kind === 'read' ? [[step.key, step.seen.filter((mark) => !own.has(mark)).length, unit]] : [],
  )
}

/** Who wrote the version after the one that was read. */
function firstOther(
  unit: Unit,
  key: string,
  length: number,
  final: History['final'],
  writers: Writers,
): Unit | undefined {
  return (final.get(key) ?? [])
    .slice(length)
    .map((mark) => writers.get(mark))
    .find((writer) => writer !== unit)
}

/** Each lane's units follow one another. */
function sessions(committed: readonly Unit[]): [Unit, Unit][] {
  const last = new Map<number, Unit>()
  return committed.flatMap((unit): [Unit, Unit][] => {
    const before = last.get(unit.lane)
    last.set(unit.lane, unit)
    return before === undefined ? [] : [[before, unit]]
  })
}

const show = ({ lane, steps }: Unit): string =>
  `lane ${lane} [${steps.map((step) => `${step.kind} ${step.key} ${step.kind === 'append' ? step.mark : step.seen.length}`).join(', ')}]`
