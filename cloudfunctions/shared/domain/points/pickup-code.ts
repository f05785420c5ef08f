/** Digits and letters that are not taken for one another when read aloud (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8
const BYTES = /[0-9a-f]{2}/g

/** What a pick-up code begins with inside its QR, so that a scanner tells it from a member code. */
export const PICKUP_PREFIX = 'gift:'

/** A code of 40 bits from at least 16 random hexadecimal digits. @throws RangeError on fewer. */
export function pickupCodeOf(randomHex: string): string {
  const bytes = (randomHex.match(BYTES) ?? []).slice(0, LENGTH)
  if (bytes.length < LENGTH) throw new RangeError(`a pick-up code needs ${LENGTH} random bytes`)
  return bytes.map((byte) => ALPHABET[parseInt(byte, 16) % 32] ?? '').join('')
}

/** A code as scanned or typed, read kindly: case, spaces and hyphens do not matter, O is 0, I and L are 1; null: not a code. */
export function readPickupCode(typed: string): string | null {
  const bare = typed.trim().toLowerCase().startsWith(PICKUP_PREFIX) ? typed.trim().slice(PICKUP_PREFIX.length) : typed
  const letters = bare.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : null
}
