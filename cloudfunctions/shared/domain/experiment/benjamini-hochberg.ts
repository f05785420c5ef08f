/**
 * Benjamini and Hochberg's (1995) adjusted p values, in the order given: calling those below q right keeps the expected
 * share of false calls below q.
 */
export function adjustPValues(pValues: readonly number[]): number[] {
  const order = pValues.map((pValue, index) => ({ pValue, index })).sort((a, b) => b.pValue - a.pValue)
  const adjusted = [...pValues]
  let least = 1
  order.forEach(({ pValue, index }, place) => {
    least = Math.min(least, (pValue * pValues.length) / (pValues.length - place))
    adjusted[index] = least
  })
  return adjusted
}
