import type { KeyRange } from '../rows/index-rows'
import { encodeComponent, successor } from '../value/key-code'
import { kindOf, kindRank } from '../value/kind'
import type { Bound, Limit } from './conditions'

/** The key bytes that a bound allows in one column of an index; several ranges for several points. */
export function rangesOf(bound: Bound, direction: 1 | -1): readonly KeyRange[] {
  if (bound.kind === 'points') return pointsOf(bound.values, direction)
  if (bound.kind === 'cover') return [...pointsOf(bound.cover.holders, 1), ...bound.cover.cells.map(inside)]
  const sample = (bound.from ?? bound.to) as Limit
  const kind = Buffer.of(direction === 1 ? kindRank[kindOf(sample.value)] : 255 - kindRank[kindOf(sample.value)])
  const [low, high] = direction === 1 ? [bound.from, bound.to] : [bound.to, bound.from]
  return [
    {
      from: low === undefined ? kind : edge(low, direction, !low.isIncluded),
      to: high === undefined ? successor(kind) : edge(high, direction, high.isIncluded),
    },
  ]
}

/** What both ranges allow; empty when they do not meet. */
export function intersect(left: readonly KeyRange[], right: readonly KeyRange[]): readonly KeyRange[] {
  return left.flatMap((a) =>
    right
      .map((b) => ({ from: later(a.from, b.from), to: later(a.to, b.to) === a.to ? b.to : a.to }))
      .filter(({ from, to }) => Buffer.compare(from, to) < 0),
  )
}

/** The whole of an index. */
export const everyKey: KeyRange = { from: Buffer.alloc(0), to: Buffer.of(255) }

const later = (a: Buffer, b: Buffer): Buffer => (Buffer.compare(a, b) >= 0 ? a : b)

/** Everything in a cell: its name's bytes without their end begin the bytes of all names in it. */
function inside(cell: string): KeyRange {
  const from = encodeComponent(cell, 1).subarray(0, -1)
  return { from, to: successor(from) }
}

function pointsOf(values: readonly unknown[], direction: 1 | -1): readonly KeyRange[] {
  const keys = values.map((value) => encodeComponent(value, direction)).sort(Buffer.compare)
  return keys
    .filter((key, at) => at === 0 || !key.equals(keys[at - 1] as Buffer))
    .map((key) => ({ from: key, to: successor(key) }))
}

function edge(limit: Limit, direction: 1 | -1, isBeyond: boolean): Buffer {
  const key = encodeComponent(limit.value, direction)
  return isBeyond ? successor(key) : key
}
