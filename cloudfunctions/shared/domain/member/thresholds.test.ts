import fc from 'fast-check'
import { fourLevels, yuan } from '../../../../tests/fixtures/value/programs'
import { fen } from '../money'
import { previewTiers, proposeThresholds, usualSplit } from './thresholds'
import type { TierMember } from './review'
import type { TierCode } from './tier'

const wanted = [8_000, 1_600, 320, 80]

test('for a thousand members who spent 1 to 1,000 yuan, 80 / 16 / 3.2 / 0.8 % begin at 800, 960 and 990 yuan', () => {
  const amounts = Array.from({ length: 1_000 }, (_, index) => yuan(index + 1))
  expect(proposeThresholds(amounts, wanted)).toEqual([
    { fromFen: yuan(0), members: 799, shareBp: 7_990 },
    { fromFen: yuan(800), members: 160, shareBp: 1_600 },
    { fromFen: yuan(960), members: 30, shareBp: 300 },
    { fromFen: yuan(990), members: 11, shareBp: 110 },
  ])
})

test('the usual split leaves four fifths below each next level, and adds up for any number of levels', () => {
  expect(usualSplit(4)).toEqual(wanted)
  for (const levels of [1, 2, 3, 5, 8])
    expect(usualSplit(levels).reduce((total, shareBp) => total + shareBp, 0)).toBe(10_000)
})

test('thresholds are round and ascending, and every member is in one level', () => {
  const anyAmounts = fc.array(fc.integer({ min: 0, max: 5_000_000 }).map(fen), { maxLength: 200 })
  fc.assert(
    fc.property(anyAmounts, (amounts) => {
      const levels = proposeThresholds(amounts, wanted)
      expect(levels.map((level) => level.fromFen)).toEqual(
        [...new Set(levels.map((level) => level.fromFen))].sort((a, b) => a - b),
      )
      expect(levels.every((level) => level.fromFen % 100 === 0)).toBe(true)
      expect(levels.reduce((total, level) => total + level.members, 0)).toBe(amounts.length)
    }),
  )
})

test('a shop where everybody spent the same still gets four different levels', () => {
  const levels = proposeThresholds(
    Array.from({ length: 50 }, () => yuan(300)),
    wanted,
  )
  expect(levels.map((level) => level.fromFen)).toEqual([0, 30_000, 31_000, 32_000])
})

test('before it is published, a change shows who goes up at once and who would fall later', () => {
  const member = (code: TierCode, spent: number): TierMember => ({
    standing: { code, sinceOn: '2025-01-01', keptUntilOn: code === 'plain' ? null : '2025-12-31', promotion: null },
    qualifying: { '2025-05': yuan(spent) },
    joinedOn: '2024-01-01',
  })
  const members = [
    member('plain', 600),
    member('plain', 700),
    member('gold', 100),
    member('silver', 900),
    member('plain', 0),
  ]
  expect(previewTiers(fourLevels, members, '2025-06-10')).toEqual({
    up: [{ from: 'plain', to: 'silver', members: 2 }],
    atRisk: [{ from: 'gold', to: 'plain', members: 1 }],
    unchanged: 2,
  })
})
