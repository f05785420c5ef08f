import type { BSONRegExp, Binary, ObjectId, Timestamp } from 'bson'
import { kindOf, kindRank, type Document } from './kind'
import { residue, toDouble } from './numeric'

/** Bytes whose order is MongoDB's order of the values; no value's bytes begin another's. Descending turns them over. */
export function encodeKey(values: readonly unknown[], directions: readonly (1 | -1)[]): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < values.length; at++) parts.push(encodeComponent(values[at], directions[at] ?? 1))
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
}

/** One field's part of an index key. */
export function encodeComponent(value: unknown, direction: 1 | -1): Buffer {
  const bytes = encodeAscending(value)
  if (direction === -1) for (let at = 0; at < bytes.length; at++) bytes[at] = 255 - (bytes[at] as number)
  return bytes
}

/** The smallest bytes above all that begin with these. */
export function successor(prefix: Buffer): Buffer {
  let end = prefix.length
  while (end > 0 && prefix[end - 1] === 255) end--
  const next = Buffer.from(prefix.subarray(0, end))
  if (end > 0) next[end - 1] = (next[end - 1] as number) + 1
  return next
}

function encodeAscending(value: unknown): Buffer {
  const kind = kindOf(value)
  const rank = kindRank[kind]
  switch (kind) {
    case 'number':
      return encodeNumber(rank, toDouble(value), residue(value))
    case 'date':
      return encodeNumber(rank, (value as Date).getTime(), 0)
    case 'string':
    case 'javascript':
      return encodeBytes(rank, Buffer.from(String(value), 'utf8'))
    case 'object':
      return encodeObject(rank, value as Document)
    case 'array':
      return Buffer.concat([Buffer.of(rank), ...(value as unknown[]).map(encodeAscending), Buffer.of(0)])
    case 'bool':
      return Buffer.of(rank, value === true ? 1 : 0)
    case 'objectId':
      return Buffer.concat([Buffer.of(rank), Buffer.from((value as ObjectId).toHexString(), 'hex')])
    case 'binData':
      return encodeBinary(rank, value as Binary)
    case 'timestamp':
      return encodeTimestamp(rank, value as Timestamp)
    case 'regex':
      return Buffer.concat([
        encodeBytes(rank, Buffer.from((value as BSONRegExp).pattern, 'utf8')),
        encodeBytes(rank, Buffer.from((value as BSONRegExp).options, 'utf8')),
      ])
    case 'null':
    case 'undefined':
    case 'minKey':
    case 'maxKey':
      return Buffer.of(rank)
  }
}

/** IEEE bits with the sign turned, so that bytes order as numbers; NaN first; two bytes tell integers beyond 2^53 apart. */
function encodeNumber(rank: number, double: number, rest: number): Buffer {
  const bytes = Buffer.allocUnsafe(11)
  bytes[0] = rank
  bytes.writeDoubleBE(double === 0 ? 0 : double, 1)
  if (Number.isNaN(double)) bytes.fill(0, 1, 9)
  else if ((bytes[1] as number) >= 128) for (let at = 1; at < 9; at++) bytes[at] = 255 - (bytes[at] as number)
  else bytes[1] = (bytes[1] as number) + 128
  bytes.writeUInt16BE(rest + 32768, 9)
  return bytes
}

/** A zero byte inside is followed by 255, the end is a zero byte alone. */
function encodeBytes(rank: number, raw: Buffer): Buffer {
  const zeros = raw.includes(0) ? raw.filter((byte) => byte === 0).length : 0
  const bytes = Buffer.allocUnsafe(raw.length + zeros + 2)
  bytes[0] = rank
  if (zeros === 0) raw.copy(bytes, 1)
  else copyEscaped(raw, bytes)
  bytes[bytes.length - 1] = 0
  return bytes
}

function copyEscaped(raw: Buffer, into: Buffer): void {
  let to = 1
  for (const byte of raw) {
    into[to++] = byte
    if (byte === 0) into[to++] = 255
  }
}

function encodeObject(rank: number, whole: Document): Buffer {
  const parts: Buffer[] = [Buffer.of(rank)]
  for (const [name, value] of Object.entries(whole)) {
    parts.push(Buffer.of(kindRank[kindOf(value)]), encodeBytes(1, Buffer.from(name, 'utf8')), encodeAscending(value))
  }
  parts.push(Buffer.of(0))
  return Buffer.concat(parts)
}

function encodeBinary(rank: number, value: Binary): Buffer {
  const head = Buffer.allocUnsafe(6)
  head[0] = rank
  head.writeUInt32BE(value.length(), 1)
  head[5] = value.sub_type
  return Buffer.concat([head, Buffer.from(value.value())])
}

function encodeTimestamp(rank: number, value: Timestamp): Buffer {
  const bytes = Buffer.allocUnsafe(9)
  bytes[0] = rank
  bytes.writeUInt32BE(value.getHighBitsUnsigned(), 1)
  bytes.writeUInt32BE(value.getLowBitsUnsigned(), 5)
  return bytes
}
