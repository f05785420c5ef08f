import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { addDays } from '@domain/time'
import { dice } from '../histories/bootstrap'
import { evaluate } from './evaluate'
import type { Evaluation } from './evaluate'
import { readCommand } from './options'
import { readHistory } from './read-history'

/** The header of the files tried here. */
export const HEADER = 'customer,date,sku,qty,amount'

/** A folder of files to try, gone after the tests: gives a writer of such files, which gives their names. */
export function triedFiles(): (name: string, content: readonly string[] | Buffer) => string {
  const folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return (name, content) => {
    const file = path.join(folder, name)
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content.join('\n'))
    writeFileSync(file, name.endsWith('.gz') && !Buffer.isBuffer(content) ? gzipSync(bytes) : bytes)
    return file
  }
}

/** What the tool says of a file. */
export async function evaluated(file: string, ...options: string[]): Promise<Evaluation> {
  const command = readCommand([file, ...options])
  return evaluate(await readHistory(command), command)
}

/** Sixty customers who buy one of twenty products each every 20 to 35 days for ten months, and now and then another. */
export function regulars(): string[] {
  const draw = dice(5)
  return Array.from({ length: 60 }, (_, customer) => {
    const lines: string[] = []
    const usual = customer % 20
    let day = Math.floor(draw() * 20)
    while (day < 300) {
      lines.push(`c${customer},${addDays('2025-01-01', day)},p${usual},1,${30 + usual}`)
      if (draw() < 0.3) lines.push(`c${customer},${addDays('2025-01-01', day)},p${Math.floor(draw() * 60 + 20)},1,12.5`)
      day += Math.round((20 + 3 * (usual % 6)) * (0.8 + 0.4 * draw()))
    }
    return lines
  }).flat()
}
