import { failed } from '../../store-error'
import { compareValues } from '../../value/compare'
import { isPlain, type Document } from '../../value/kind'
import { toDouble } from '../../value/numeric'
import { openAccumulator } from '../accumulators'
import { evaluate } from '../expression'
import { readOutputs, type Outputs } from './group'
import type { Pass } from './pass'

const countOnly: Document = { count: { $sum: 1 } }

type Placed = { readonly value: unknown; readonly document: Document }

/** `$bucketAuto`: so many buckets with about as many documents each; equal values stay together. */
export function bucketAuto(spec: unknown, variables: Document | undefined): Pass {
  if (!isPlain(spec)) throw failed('The argument to $bucketAuto must be an object')
  const { groupBy: by, buckets, output = countOnly, granularity } = spec
  const wanted = toDouble(buckets)
  if (!Number.isInteger(wanted) || wanted < 1) throw failed("The $bucketAuto 'buckets' field must be greater than 0")
  if (granularity !== undefined) throw failed("The $bucketAuto 'granularity' field is not supported by the local cloud")
  const outputs = readOutputs(output as Document)
  return function* (documents) {
    const placed: Placed[] = []
    for (const document of documents) placed.push({ document, value: evaluate(document, by, variables) ?? null })
    placed.sort((a, b) => compareValues(a.value, b.value))
    const parts = split(placed, wanted)
    for (const [at, part] of parts.entries()) {
      const next = parts[at + 1]?.[0] ?? part.at(-1)
      yield { _id: { min: part[0]?.value, max: next?.value }, ...sumUp(part, outputs, variables) }
    }
  }
}

function split(placed: readonly Placed[], wanted: number): Placed[][] {
  const size = Math.max(1, Math.round(placed.length / wanted))
  const parts: Placed[][] = []
  for (let at = 0; at < placed.length;) {
    let end = parts.length === wanted - 1 ? placed.length : Math.min(at + size, placed.length)
    while (end < placed.length && compareValues(placed[end]?.value, placed[end - 1]?.value) === 0) end++
    parts.push(placed.slice(at, end))
    at = end
  }
  return parts
}

function sumUp(part: readonly Placed[], outputs: Outputs, variables: Document | undefined): Document {
  const values = outputs.map(([field, operator, operand]) => {
    const accumulator = openAccumulator(operator, operand, variables)
    for (const { document } of part) accumulator.add(document)
    return [field, accumulator.value()]
  })
  return Object.fromEntries(values) as Document
}
