import { failed } from '../store-error'
import { addNumbers } from '../value/arithmetic'
import { compareValues } from '../value/compare'
import { encodeComponent } from '../value/key-code'
import { isPlain, kindOf, type Document } from '../value/kind'
import { toDouble } from '../value/numeric'
import { evaluate } from './expression'

/** Takes in one document after another and answers the group's value. */
export type Accumulator = { add(document: Document): void; value(): unknown }

type Fold = { add(value: unknown): void; value(): unknown }

/** A new accumulator for `{$sum: '$amount'}`. */
export function openAccumulator(name: string, operand: unknown, variables?: Document): Accumulator {
  const open = Object.hasOwn(folds, name) ? folds[name] : undefined
  if (open === undefined) throw failed(`unknown group operator '${name}'`)
  const fold = open()
  return { add: (document) => fold.add(evaluate(document, operand, variables)), value: fold.value }
}

const folds: Readonly<Record<string, () => Fold>> = {
  $sum: () => {
    let sum: unknown = 0
    return { add: (value) => void (isNumber(value) && (sum = plus(sum, value))), value: () => sum }
  },
  $count: () => {
    let count = 0
    return { add: () => void count++, value: () => count }
  },
  $avg: () => {
    let sum = 0
    let count = 0
    const add = (value: unknown): void => {
      if (!isNumber(value)) return
      sum += toDouble(value)
      count++
    }
    return { add, value: () => (count === 0 ? null : sum / count) }
  },
  $first: () => {
    let first: { readonly value: unknown } | undefined
    return { add: (value) => void (first ??= { value }), value: () => first?.value ?? null }
  },
  $last: () => {
    let last: unknown
    return { add: (value) => void (last = value), value: () => last ?? null }
  },
  $max: () => extreme(1),
  $min: () => extreme(-1),
  $push: () => {
    const list: unknown[] = []
    return { add: (value) => void (value !== undefined && list.push(value)), value: () => list }
  },
  $addToSet: () => {
    const set = new Map<string, unknown>()
    const add = (value: unknown): void => {
      if (value !== undefined) set.set(encodeComponent(value, 1).toString('latin1'), value)
    }
    return { add, value: () => [...set.values()] }
  },
  $stdDevPop: () => deviation((count) => count),
  $stdDevSamp: () => deviation((count) => count - 1),
  $mergeObjects: () => {
    const merged: Document = {}
    return { add: (value) => void (isPlain(value) && Object.assign(merged, value)), value: () => merged }
  },
}

const isNumber = (value: unknown): boolean => typeof value === 'number' || kindOf(value) === 'number'

function plus(sum: unknown, value: unknown): unknown {
  if (typeof sum === 'number' && typeof value === 'number') {
    const total = sum + value
    if (Number.isSafeInteger(total) || !Number.isInteger(total)) return total
  }
  return addNumbers(sum, value)
}

function extreme(sign: 1 | -1): Fold {
  let best: unknown
  const add = (value: unknown): void => {
    if (value === undefined || value === null) return
    if (best === undefined || compareValues(value, best) * sign > 0) best = value
  }
  return { add, value: () => best ?? null }
}

/** Welford's running variance. */
function deviation(divisor: (count: number) => number): Fold {
  let count = 0
  let mean = 0
  let squares = 0
  const add = (value: unknown): void => {
    if (!isNumber(value)) return
    const number = toDouble(value)
    const offset = number - mean
    mean += offset / ++count
    squares += offset * (number - mean)
  }
  return { add, value: () => (divisor(count) > 0 ? Math.sqrt(squares / divisor(count)) : null) }
}
