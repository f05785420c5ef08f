import type { Plan } from '../plan/choose-plan'
import type { KeyRange, Mark, Row } from '../rows/index-rows'
import type { Table } from '../rows/table'

const largestPage = 1000

/** The documents of one range of a plan, a page at a time; the first page holds `first` rows, later ones more. */
export function* readRange(plan: Plan, range: KeyRange, first: number): Generator<Row> {
  if (plan.index === undefined) return
  let size = pageSize(first)
  let mark: Mark | undefined
  do {
    const page = plan.index.page(range, plan.isReverse, size, mark)
    yield* page.rows
    mark = page.mark
    size = Math.min(size * 4, largestPage)
  } while (mark !== undefined)
}

/** Every document of a collection in insertion order. */
export function* readAll(table: Table, first: number): Generator<Row> {
  let size = pageSize(first)
  for (let seq = -1; ;) {
    const rows = table.scan(seq, size)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < size) return
    seq = last.seq
    size = Math.min(size * 4, largestPage)
  }
}

/** The texts of every document of a collection in insertion order. */
export function* textsOf(table: Table): Generator<string> {
  for (const { text } of readAll(table, largestPage)) yield text
}

/** What a plan yields, range by range, each document once. */
export function* readPlan(table: Table, plan: Plan, first: number): Generator<Row> {
  if (plan.index === undefined) return yield* readAll(table, first)
  const isRepeating = plan.index.isMultikey()
  const seen = new Set<number>()
  for (const range of plan.ranges) {
    for (const row of readRange(plan, range, first)) {
      if (isRepeating) {
        if (seen.has(row.seq)) continue
        seen.add(row.seq)
      }
      yield row
    }
  }
}

const pageSize = (first: number): number => Math.min(Math.max(first, 32), largestPage)
