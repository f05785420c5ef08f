import { madeUpMember } from './foresight/made-up-members'
import { scoreMembers } from './foresight/score-shards'

test('a made-up member is the same each time, and has about ten lines', () => {
  expect(madeUpMember(42)).toEqual(madeUpMember(42))
  const counts = Array.from({ length: 2000 }, (_, place) =>
    [...madeUpMember(place).lines.values()].reduce((sum, own) => sum + own.length, 0),
  )
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  expect(mean).toBeGreaterThan(9)
  expect(mean).toBeLessThan(15)
})

test('members are scored in shards, and nothing of a shard is kept', () => {
  const { members, lines, due, peakMemoryMb } = scoreMembers(2500)
  expect(members).toBe(2500)
  expect(lines).toBeGreaterThan(20_000)
  expect(due).toBeGreaterThan(100)
  expect(peakMemoryMb).toBeGreaterThan(0)
})
