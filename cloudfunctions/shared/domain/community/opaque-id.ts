import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { idOf } from '../id'

/** Joins parts into an id that tells others nothing of them: the first 96 bits of their SHA-256, in hex. */
export const opaqueIdOf = (...parts: readonly (string | number)[]): string =>
  bytesToHex(sha256(utf8ToBytes(idOf(...parts)))).slice(0, 24)
