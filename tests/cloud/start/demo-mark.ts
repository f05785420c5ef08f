import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import type { Day } from '@domain/time'

const mark = v.object({ endOn: v.nullable(v.string()), seeded: v.boolean() })

/** What a data folder holds: a demo shop that opened on `endOn`, whole or still being filled; null: deliberately none. */
export type DemoMark = v.InferOutput<typeof mark>

/** Reads the mark of a data folder; null when it is new. */
export const readMark = (dataDir: string): DemoMark | null =>
  existsSync(fileOf(dataDir)) ? v.parse(mark, JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))) : null

/** Writes the mark. */
export function writeMark(dataDir: string, next: { readonly endOn: Day | null; readonly seeded: boolean }): void {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(fileOf(dataDir), JSON.stringify(next))
}

/** Throws the data away, and only what a cloud has written: the folder may hold other things. Secrets stay. */
export function dropData(dataDir: string): void {
  const databases = ['store.sqlite', 'world.sqlite'].flatMap((name) => ['', '-wal', '-shm'].map((end) => name + end))
  for (const name of [...databases, 'demo.json']) rmSync(path.join(dataDir, name), { force: true })
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'demo.json')
