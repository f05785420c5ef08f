import type { SortKeys } from '../query/sort'
import type { IndexRows, KeyRange } from '../rows/index-rows'
import type { Table } from '../rows/table'
import { readConditions, type Bound, type Conditions } from './conditions'
import type { Direction } from '../collection-spec'
import { isGeoIndex } from '../index/geo-keys'
import { everyKey, intersect, rangesOf } from './key-ranges'

/** How the documents of a query are reached. */
export type Plan = {
  /** The index read, or undefined for the whole collection in insertion order. */
  readonly index: IndexRows | undefined
  readonly ranges: readonly KeyRange[]
  readonly isReverse: boolean
  /** Each range yields documents in the order asked for. */
  readonly isSorted: boolean
  /** What the ranges yield needs no second look. */
  readonly isExact: boolean
}

const maxRanges = 1000

/** The best index for a filter and an order: equality on leading fields, then a range, then the order itself. */
export function choosePlan(table: Table, filter: Record<string, unknown>, sort: SortKeys): Plan {
  const conditions = readConditions(filter)
  const scan: Plan = {
    index: undefined,
    ranges: [],
    isReverse: false,
    isSorted: sort.length === 0,
    isExact: conditions.isComplete && conditions.bounds.size === 0,
  }
  let best = { plan: scan, score: 0 }
  for (const index of [table.ids, ...table.indexes]) {
    const found = consider(index, conditions, sort)
    if (found.score > best.score) best = found
  }
  return best.plan
}

type Considered = { readonly plan: Plan; readonly score: number }

/** An index with a 2dsphere column leaves out documents without a place: of no use where no place is asked for. */
const nothing: Considered = {
  plan: { index: undefined, ranges: [], isReverse: false, isSorted: false, isExact: false },
  score: 0,
}

/** An area counts for more than one equality. */
const coveredScore = 80

function consider(index: IndexRows, conditions: Conditions, sort: SortKeys): Considered {
  const isGeo = isGeoIndex(index.spec)
  const isMultikey = isGeo || index.isMultikey()
  let ranges: readonly KeyRange[] = [everyKey]
  let equal = 0
  let isRange = false
  let isCovered = false
  const roots = new Set<string>()
  for (const [field, direction] of index.spec.keys) {
    if (isMultikey && roots.has(rootOf(field))) break
    roots.add(rootOf(field))
    const bounds = conditions.bounds.get(field) ?? []
    const column = columnOf(bounds, direction, isMultikey)
    if (column === undefined || (ranges.length * column.length > maxRanges && equal > 0)) break
    ranges = equal === 0 ? column : ranges.flatMap((before) => column.map((own) => append(before, own)))
    isCovered ||= direction === '2dsphere'
    isRange = direction === '2dsphere' || !bounds.some((bound) => bound.kind === 'points')
    if (isRange) break
    equal++
  }
  if (isGeo && !isCovered) return nothing
  const mayOrder = !isMultikey || (!isGeo && ranges.length === 1 && isById(sort))
  const order = mayOrder ? orderOf(index, conditions, sort, equal) : undefined
  const isSorted = sort.length === 0 || order !== undefined
  const score = scoreOf(index, equal, isRange, sort.length > 0 && isSorted) + (isCovered ? coveredScore : 0)
  const isExact = conditions.isComplete && !isMultikey && covers(index, conditions, equal + (isRange ? 1 : 0))
  return { plan: { index, ranges, isReverse: order === 'down', isSorted, isExact }, score }
}

function scoreOf(index: IndexRows, equal: number, isRange: boolean, givesOrder: boolean): number {
  if (equal === 0 && !isRange && !givesOrder) return 0
  const isOne = index.spec.unique === true && equal === index.spec.keys.length
  return (isOne ? 1000 : 0) + equal * 100 + (isRange ? 40 : 0) + (givesOrder ? 50 : 0)
}

/** Two fields of one array: their bounds may be met by two elements, which no single key shows. */
const rootOf = (field: string): string => field.split('.', 1)[0] as string

/** An id is never an array: where the columns before it are held at one key, a document stands in the range once, by its id. */
const isById = (sort: SortKeys): boolean => sort.length > 0 && sort.every(([field]) => field === '_id')

/** The key ranges of one column; with several keys a document, two bounds may be met by two different keys. */
function columnOf(all: readonly Bound[], direction: Direction, isMultikey: boolean): readonly KeyRange[] | undefined {
  if (direction === '2dsphere') return cellsOf(all)
  const bounds = all.filter((bound) => bound.kind !== 'cover')
  const [first, ...rest] = [...bounds].sort((a, b) => Number(b.kind === 'points') - Number(a.kind === 'points'))
  if (first === undefined) return undefined
  const ranges = rangesOf(first, direction)
  return isMultikey ? ranges : rest.reduce((met, bound) => intersect(met, rangesOf(bound, direction)), ranges)
}

/** The cells of the smallest area asked for. */
function cellsOf(bounds: readonly Bound[]): readonly KeyRange[] | undefined {
  const covers = bounds.filter((bound) => bound.kind === 'cover')
  const [smallest] = covers.sort((a, b) => a.cover.degrees - b.cover.degrees)
  return smallest === undefined ? undefined : rangesOf(smallest, 1)
}

/** After points, the next column's bytes follow the point's own key, which is where its range begins. */
const append = (before: KeyRange, own: KeyRange): KeyRange => ({
  from: Buffer.concat([before.from, own.from]),
  to: Buffer.concat([before.from, own.to]),
})

/** Every bound lies on the columns that were used. */
function covers(index: IndexRows, conditions: Conditions, used: number): boolean {
  const fields = new Set(index.spec.keys.slice(0, used).map(([field]) => field))
  return [...conditions.bounds.keys()].every((field) => fields.has(field))
}

/** Whether the index, read up or down, gives the order; a column held at one point does not disturb it. */
function orderOf(index: IndexRows, conditions: Conditions, sort: SortKeys, held: number): 'up' | 'down' | undefined {
  const isFixed = (field: string): boolean =>
    (conditions.bounds.get(field) ?? []).some((bound) => bound.kind === 'points' && bound.values.length === 1)
  const wanted = sort.filter(([field]) => !isFixed(field))
  let at = 0
  let way: 1 | -1 | undefined
  for (const [column, [field, direction]] of index.spec.keys.entries()) {
    if (at === wanted.length) break
    const [wantedField, wantedDirection] = wanted[at] as readonly [string, 1 | -1]
    if (field !== wantedField) {
      if (isFixed(field) || column < held) continue
      return undefined
    }
    if (direction === '2dsphere') return undefined
    if (way !== undefined && way !== wantedDirection * direction) return undefined
    way = (wantedDirection * direction) as 1 | -1
    at++
  }
  return at === wanted.length ? (way === -1 ? 'down' : 'up') : undefined
}
