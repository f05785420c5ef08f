import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'

/** One row of the file: where it stands (from 1) and its cells. */
export type RawRow = { readonly line: number; readonly cells: readonly string[] }

type Shape = { readonly encoding: 'utf-8' | 'gb18030'; readonly delimiter: ',' | ';' | '\t' | 'spaces' }

/** Reads CSV or CSV.gz row by row: comma, semicolon, tab or spaces; UTF-8 or GB18030. `onBytes`: bytes of the file read so far. */
export async function* readRows(
  file: string,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<RawRow> {
  const shape = shapeOf(await beginningOf(file))
  const source = createReadStream(file)
  let bytes = 0
  source.on('data', (chunk) => onBytes((bytes += chunk.length)))
  const plain = isGzip(file) ? source.pipe(createGunzip()) : source
  source.on('error', (problem) => plain.destroy(problem))
  const text = Readable.from(decode(plain, shape.encoding))
  const lines = shape.delimiter === 'spaces' ? text.pipe(spacesToTabs()) : text
  const parser = lines.pipe(
    parse({
      bom: true,
      info: true,
      delimiter: shape.delimiter === 'spaces' ? '\t' : shape.delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }),
  )
  for (const stream of [plain, text, lines]) stream.on('error', (problem: Error) => parser.destroy(problem))
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
    yield { line: info.lines, cells: record }
}

const isGzip = (file: string): boolean => file.endsWith('.gz')

async function* decode(chunks: AsyncIterable<Buffer>, encoding: Shape['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** The first 64 KB of the text. */
async function beginningOf(file: string): Promise<Buffer> {
  if (isGzip(file)) {
    const gunzip = createReadStream(file).pipe(createGunzip())
    for await (const chunk of gunzip as AsyncIterable<Buffer>) return chunk // leaving the loop closes the stream
    return Buffer.alloc(0)
  }
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function shapeOf(beginning: Buffer): Shape {
  const encoding = isUtf8(beginning) ? 'utf-8' : 'gb18030'
  const first = new TextDecoder(encoding).decode(beginning).split(/\r?\n/, 1)[0] ?? ''
  const delimiter = ([',', '\t', ';'] as const).find((one) => first.includes(one)) ?? 'spaces'
  return { encoding, delimiter }
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

const spacesToTabs = (): Transform => {
  let rest = ''
  const tidy = (line: string) => line.trim().replace(/\s+/g, '\t')
  return new Transform({
    decodeStrings: false,
    transform(chunk: string | Buffer, _encoding, done) {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      done(null, lines.map((line) => `${tidy(line)}\n`).join(''))
    },
    flush: (done) => done(null, tidy(rest)),
  })
}
