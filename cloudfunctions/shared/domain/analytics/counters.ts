/** Counts by key; a missing key is 0. They add up over members and shards. */
export type Counters = ReadonlyMap<string, number>

/** Counts as a document holds them: a key may hold what a field's name may not. */
export type StoredCounters = readonly (readonly [key: string, count: number])[]

/** Counts under construction. */
export type OpenCounters = Map<string, number>

/** Adds to one count; what comes to nothing leaves. */
export function count(counters: OpenCounters, key: string, by: number): void {
  const sum = (counters.get(key) ?? 0) + by
  if (sum === 0) counters.delete(key)
  else counters.set(key, sum)
}

/** Adds counts to others, or takes them away again with sign −1. */
export function addInto(counters: OpenCounters, added: Iterable<readonly [string, number]>, sign: 1 | -1 = 1): void {
  for (const [key, by] of added) count(counters, key, sign * by)
}
