/** Joins parts into a computed document id. Parts must not be empty. @throws RangeError on an empty part. */
export function idOf(...parts: readonly (string | number)[]): string {
  const texts = parts.map(String)
  if (texts.some((text) => text === '')) throw new RangeError('an id part is empty')
  return texts.join(':')
}

/** 32-bit FNV-1a with a final avalanche (murmur3 fmix32): stable buckets for shards and experiments. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Bucket 0…buckets−1 of a text under a salt. */
export const bucketOf = (salt: string, text: string, buckets: number): number => hash32(`${salt}:${text}`) % buckets
