import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { killUnderLoad } from './kill/kill-under-load'

// Kills the gateway −9 under load, 20 times unless told otherwise, on one store; each time looks for lost and half writes.

const kills = Number(process.argv[2] ?? 20)

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kill-'))
  for (let round = 0; round < kills; round++) {
    const { lost, halves, kept, indexed } = await killUnderLoad(
      path.join(folder, 'store.sqlite'),
      200 + round * 97,
      round,
    )
    console.log(
      `kill ${round + 1}: ${kept} documents, ${indexed} indexed, ${lost.length} lost, ${halves.length} half transactions`,
    )
    if (lost.length + halves.length > 0 || kept !== indexed) process.exitCode = 1
  }
  rmSync(folder, { recursive: true, force: true })
}

void main()
