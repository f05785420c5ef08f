/** Money in fen (1/100 yuan): a branded integer, so that yuan and points cannot slip in. */
export type Fen = number & { readonly __unit: 'fen' }

/** What a quotient of amounts up to ten million yuan may be off by in floating point: less than this. */
const ROUNDING = 1e-6

/** A rate in basis points: 10,000 = 100 %. */
export type BasisPoints = number

/** Brands an integer as fen. @throws RangeError when it is not a safe integer. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value as Fen
}

/** Adds amounts in fen. */
export const sumFen = (amounts: readonly Fen[]): Fen =>
  fen(amounts.reduce<number>((total, amount) => total + amount, 0))

/** A share of an amount, rounded down to the fen; `rateBp` in basis points. */
export const shareOf = (amount: Fen, rateBp: BasisPoints): Fen => fen(Math.floor((amount * rateBp) / 10_000))

/**
 * Splits an amount by weights so that the parts sum to the whole exactly (largest remainder; ties go to the earlier part).
 * All weights zero: the whole goes to the first part. @throws RangeError on a negative amount or weight, or no weights.
 */
export function allocate(amount: Fen, weights: readonly number[]): Fen[] {
  if (amount < 0 || weights.length === 0 || weights.some((weight) => weight < 0 || !Number.isFinite(weight)))
    throw new RangeError('allocate needs a non-negative amount and non-negative weights')
  const totalWeight = weights.reduce((total, weight) => total + weight, 0)
  if (totalWeight === 0) return weights.map((_, index) => fen(index === 0 ? amount : 0))
  const exact = weights.map((weight) => (amount * weight) / totalWeight)
  const parts = exact.map((value) => Math.max(0, Math.floor(value - ROUNDING)))
  const missing = amount - parts.reduce((total, part) => total + part, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (parts[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1
  return parts.map(fen)
}
