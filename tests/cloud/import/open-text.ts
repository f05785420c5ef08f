import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Delimiter } from './split-rows'

/** A file's text as it streams in, and what stands between its cells. */
export type OpenText = { readonly pieces: AsyncIterable<string>; readonly delimiter: Delimiter }

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const PIECE_BYTES = 262_144
const LOOKED_AT_BYTES = 65_536

/**
 * Opens a text file, gzip or not: UTF-8, UTF-16 or GB18030. `onBytes`: bytes of the file read so far.
 * @throws Error with a sentence for what is no text, or a gzip file that is damaged.
 */
export async function openText(file: string, onBytes: (bytes: number) => void = () => undefined): Promise<OpenText> {
  const isGzip = isGzipped(await firstBytes(file, 2))
  const beginning = isGzip ? await unzippedBeginning(file) : await firstBytes(file, LOOKED_AT_BYTES)
  const encoding = encodingOf(beginning)
  const shown = new TextDecoder(encoding).decode(beginning).trimStart()
  const text = decoded(bytesOf(file, isGzip, onBytes), encoding)
  const hasOnlyReturns = shown.includes('\r') && !shown.includes('\n')
  return { pieces: hasOnlyReturns ? withNewlines(text) : text, delimiter: delimiterOf(shown) }
}

async function* bytesOf(file: string, isGzip: boolean, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: PIECE_BYTES })
  let bytes = 0
  source.on('data', (piece) => onBytes((bytes += piece.length)))
  const plain = isGzip ? pipeline(source, createGunzip({ chunkSize: PIECE_BYTES }), () => undefined) : source
  try {
    for await (const piece of plain as AsyncIterable<Buffer>) yield piece
  } catch (problem) {
    throw isGzip ? new Error('the gzip file is damaged or cut off', { cause: problem }) : problem
  }
}

async function* decoded(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** Old spreadsheets end their lines with a return alone. */
async function* withNewlines(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of text) yield piece.replaceAll('\r', '\n')
}

async function firstBytes(file: string, most: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function unzippedBeginning(file: string): Promise<Buffer> {
  for await (const piece of bytesOf(file, true, () => undefined)) return piece // leaving the loop closes the stream
  return Buffer.alloc(0)
}

const isGzipped = (beginning: Buffer): boolean => beginning[0] === 0x1f && beginning[1] === 0x8b

function encodingOf(beginning: Buffer): Encoding {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le'
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be'
  if (beginning.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw new Error('this is a zip archive or an Excel workbook; save the sheet as CSV')
  if (beginning.includes(0)) throw new Error('this is not a text file; save the table as CSV')
  return isUtf8(beginning) ? 'utf-8' : 'gb18030'
}

/** Till systems in China often write GB18030; a beginning cut inside a character is still UTF-8. */
function isUtf8(beginning: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true })
    return true
  } catch {
    return false
  }
}

/** What stands most often in the first line, outside quotes. */
function delimiterOf(text: string): Delimiter {
  const first = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = ([',', '\t', ';', '|'] as const).map((one) => ({ one, count: first.split(one).length - 1 }))
  const { one, count } = counted.reduce((best, next) => (next.count > best.count ? next : best))
  return count > 0 ? one : 'spaces'
}
