import { openText } from './open-text'
import { splitRows } from './split-rows'
import type { RawRow } from './split-rows'

/** Reads CSV or CSV.gz in batches of rows: comma, semicolon, tab or spaces. `onBytes`: bytes of the file read so far. */
export async function* readRowBatches(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<RawRow[]> {
  const { pieces, delimiter } = await openText(file, onBytes)
  yield* splitRows(pieces, delimiter)
}

/** The same row by row. */
export async function* readRows(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<RawRow> {
  for await (const rows of readRowBatches(file, onBytes)) yield* rows
}
