import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { killUnderLoad } from './kill-under-load'

// The SDK warns of requests that the killed gateway leaves unanswered.
beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined))

afterAll(() => jest.restoreAllMocks())

test('what was acknowledged survives kill −9, and no transaction is half there', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kill-'))
  const file = path.join(folder, 'store.sqlite')
  let kept = 0
  for (const [round, lifeMs] of [350, 700, 500].entries()) {
    const damage = await killUnderLoad(file, lifeMs, round)
    expect(damage).toMatchObject({ lost: [], halves: [], indexed: damage.kept })
    expect(damage.kept).toBeGreaterThan(kept)
    kept = damage.kept
  }
  rmSync(folder, { recursive: true, force: true })
})
