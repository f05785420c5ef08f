import type { Day } from '@domain/time'
import { batchesOf, bodyOf, unreadable } from './batches'
import { cloudNow, sendBatch, type CloudLine } from './cloud-line'
import { findColumns, type ColumnName } from './columns'
import { gatherSales, type Gathering, type Grouped } from './group-sales'
import { parseRow, type Reading } from './parse-row'
import { readRows } from './read-rows'
import type { Rejection } from './rejections'

/** What to import and how to read it. */
export type ImportOrder = {
  readonly file: string
  readonly channel: string
  readonly map: Readonly<Partial<Record<ColumnName, string>>>
  readonly inFen: boolean
  readonly dayZero: Day | null
  /** False: history, which earns nothing and reminds nobody. */
  readonly live: boolean
}

/** How far it is: bytes of the file read, then purchases answered for. */
export type ImportProgress = {
  readonly onRead?: (bytes: number, rows: number) => void
  readonly onSent?: (done: number, total: number) => void
}

/** What became of a file. `recorded` and `repeated` count purchases. */
export type ImportSummary = {
  readonly rows: number
  readonly purchases: number
  readonly recorded: number
  readonly repeated: number
  readonly rejections: readonly Rejection[]
}

const LANES = 4

/** Imports a purchase history into a running cloud. @throws when the file or the cloud cannot be read at all. */
export async function importFile(
  order: ImportOrder,
  line: CloudLine,
  progress: ImportProgress = {},
): Promise<ImportSummary> {
  await cloudNow(line.url)
  const rejections: Rejection[] = []
  const { rows, gathering } = await gather(order, rejections, progress)
  const counts = { recorded: 0, repeated: 0 }
  let done = 0
  progress.onSent?.(0, gathering.size())
  let broken = false
  const sendLane = async (lane: readonly Grouped[]) => {
    for (const batch of batchesOf(readable(lane, rejections))) {
      if (broken) return
      const report = await sendBatch(line, bodyOf(batch, order.live)).catch((problem: unknown) => {
        broken = true
        throw problem
      })
      counts.recorded += report.recorded
      counts.repeated += report.repeated
      for (const { index, message } of report.refused) reject(rejections, batch[index], message)
      done += batch.length
      progress.onSent?.(done, gathering.size())
    }
  }
  await Promise.all(gathering.lanes(LANES).map(sendLane))
  return { rows, purchases: gathering.size(), ...counts, rejections }
}

async function gather(
  order: ImportOrder,
  rejections: Rejection[],
  progress: ImportProgress,
): Promise<{ readonly rows: number; readonly gathering: Gathering }> {
  const gathering = gatherSales(order.channel)
  let reading: Reading | null = null
  let rows = 0
  let bytes = 0
  for await (const { line, cells } of readRows(order.file, (read) => (bytes = read))) {
    if (reading === null) {
      const found = findColumns(cells, order.map)
      if ('problem' in found) throw new Error(found.problem)
      reading = { columns: found.columns, inFen: order.inFen, dayZero: order.dayZero }
      if (found.headed) continue
    }
    rows += 1
    const row = parseRow(line, cells, reading)
    const reason = 'reason' in row ? row.reason : gathering.take(row)
    if (reason !== null) rejections.push({ line, reason })
    if (rows % 1000 === 0) progress.onRead?.(bytes, rows)
  }
  if (reading === null) throw new Error('the file is empty')
  progress.onRead?.(bytes, rows)
  return { rows, gathering }
}

function* readable(lane: readonly Grouped[], rejections: Rejection[]): Generator<Grouped> {
  for (const one of lane) {
    const reason = unreadable(one)
    if (reason === null) yield one
    else reject(rejections, one, reason)
  }
}

function reject(rejections: Rejection[], one: Grouped | undefined, reason: string): void {
  for (const line of one?.fileLines ?? []) rejections.push({ line, reason })
}
