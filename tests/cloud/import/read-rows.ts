import { openText } from './open-text'
import { splitRows } from './split-rows'
import type { RawRow } from './split-rows'

/** Reads CSV or CSV.gz in batches of rows: comma, semicolon, tab or spaces. `onBytes`: bytes of the file read so far. */
export async function* readRowBatches(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<RawRow[]> {
  const { pieces, delimiter } = await openText(file, onBytes)
  for await (const rows of splitRows(pieces, delimiter)) {
    const isMarked = rows[0]?.line === 1 && rows[0].cells[0]?.startsWith('sep=') // Excel's word on the delimiter
    yield isMarked ? rows.slice(1) : rows
  }
}

/** The same row by row. */
export async function* readRows(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<RawRow> {
  for await (const rows of readRowBatches(file, onBytes)) yield* rows
}
