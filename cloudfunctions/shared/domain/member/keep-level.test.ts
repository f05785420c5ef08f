import { fen } from '../money'
import { keepLevel } from './keep-level'
import type { TierMember } from './review'
import type { TierProgram } from './tier'

const program: TierProgram = {
  window: { kind: 'rolling-months', months: 12 },
  graceDays: 30,
  tiers: [
    { code: 'plain', name: '普通', fromFen: fen(0), earnMultiplierBp: 10_000 },
    { code: 'gold', name: '金卡', fromFen: fen(200_000), earnMultiplierBp: 15_000 },
  ],
}
const gold: TierMember = {
  standing: { code: 'gold', sinceOn: '2026-03-08', keptUntilOn: '2027-03-31', promotion: null },
  qualifying: { '2026-01': fen(80_000), '2026-03': fen(150_000), '2026-10': fen(20_000) },
  joinedOn: '2025-05-01',
}

test('what will no longer count on the last day of the period does not keep the level', () => {
  // January 2026 lies outside of the twelve months that end in March 2027: 1,500 + 200 of 2,000 yuan count.
  expect(keepLevel(program, gold)).toEqual({
    untilOn: '2027-03-31',
    countedFen: 170_000,
    neededFen: 200_000,
    shortFen: 30_000,
  })
})

test('who has spent enough already has nothing left to do', () => {
  const busy = { ...gold, qualifying: { '2026-10': fen(260_000) } }
  expect(keepLevel(program, busy)).toMatchObject({ countedFen: 260_000, shortFen: 0 })
})

test('the lowest level, and one that is kept for ever, cannot be lost', () => {
  expect(keepLevel(program, { ...gold, standing: { ...gold.standing, code: 'plain' } })).toBeNull()
  expect(keepLevel(program, { ...gold, standing: { ...gold.standing, keptUntilOn: null } })).toBeNull()
})
