import { bucketOf, hash32, idOf } from './id'

describe('ids that can be computed', () => {
  it('joins what they are made of', () => expect(idOf('store-1', 'R2026', 3)).toBe('store-1:R2026:3'))

  it('is not made of nothing', () => expect(() => idOf('a', '')).toThrow(RangeError))

  it('puts a member into the same bucket every time, and members evenly', () => {
    expect(hash32('m1')).toBe(hash32('m1'))
    const counts = new Array<number>(10).fill(0)
    for (let member = 0; member < 10_000; member++) {
      const bucket = bucketOf('salt', `member-${member}`, 10)
      counts[bucket] = (counts[bucket] ?? 0) + 1
    }
    expect(Math.min(...counts)).toBeGreaterThan(900)
    expect(Math.max(...counts)).toBeLessThan(1100)
  })

  it('deals anew under another salt', () => {
    const members = Array.from({ length: 1000 }, (_, index) => `member-${index}`)
    const same = members.filter((member) => bucketOf('a', member, 10) === bucketOf('b', member, 10))
    expect(same.length).toBeGreaterThan(50)
    expect(same.length).toBeLessThan(150)
  })
})
