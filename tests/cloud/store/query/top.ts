/** Collects values and keeps only the first `limit` in order, so that sorting a million holds a page. Ties keep their order. */
export type Top<T> = { add(value: T): void; take(): T[] }

/** A collector of the first `limit` values; Infinity keeps all. */
export function topOf<T>(limit: number, compare: (left: T, right: T) => number): Top<T> {
  let kept: T[] = []
  const room = Math.max(limit * 2, 1024)
  const settle = (): void => {
    kept = kept.sort(compare)
    if (kept.length > limit) kept.length = limit
  }
  return {
    add(value) {
      kept.push(value)
      if (kept.length >= room) settle()
    },
    take() {
      settle()
      return kept
    },
  }
}
