import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { killUnderLoad } from './kill-under-load'

test('what was acknowledged survives kill −9, and no transaction is half there', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kill-'))
  const file = path.join(folder, 'store.sqlite')
  for (const [round, afterWrites] of [40, 150, 77].entries()) {
    const damage = await killUnderLoad(file, afterWrites, round)
    expect(damage).toMatchObject({ lost: [], halves: [], indexed: damage.kept })
    expect(damage.kept).toBeGreaterThanOrEqual(damage.acknowledged)
  }
  rmSync(folder, { recursive: true, force: true })
})
