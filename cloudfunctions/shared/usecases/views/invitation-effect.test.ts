import { EMPTY_SAMPLE, type Sample } from '@domain/experiment/sample'
import { invitationEffect } from './invitation-effect'

const shares = [
  { code: 'not-invited', shareBp: 3_000 },
  { code: 'invited', shareBp: 7_000 },
]
const sample = (count: number, bought: number): Sample => ({ ...EMPTY_SAMPLE, count, sumY: bought, sumYy: bought })
const effectOf = (invited: Sample, not: Sample) => invitationEffect({ invited, 'not-invited': not }, shares)

test('a difference beyond chance is said with its interval', () => {
  const effect = effectOf(sample(948, 319), sample(412, 104))
  expect(effect?.sentence).toBe('邀请的多 8.4 个百分点。')
  expect(effect?.note).toMatch(/^95% 区间 3\.\d 到 13\.\d，整段在 0 以上，差别可信。$/)
  expect(effect?.arms.map(({ members, bought }) => [members, bought])).toEqual([
    [948, 319],
    [412, 104],
  ])
})

test('a difference within chance says so; one below nought too', () => {
  expect(effectOf(sample(70, 20), sample(30, 8))?.note).toMatch(/跨过 0，还看不出差别。$/)
  expect(effectOf(sample(700, 70), sample(300, 90))?.sentence).toMatch(/^邀请的少 /)
})

test('arms of sizes that were never drawn are not to be believed', () => {
  expect(effectOf(sample(500, 100), sample(500, 100))?.sentence).toBe('两组的人数和设定的比例对不上。')
})

test('while nobody’s days are over there is nothing; with one side only, no difference', () => {
  expect(invitationEffect(null, shares)).toBeNull()
  expect(effectOf(sample(3, 1), sample(0, 0))).toMatchObject({ difference: null, sentence: '还没有可以比较的另一组。' })
})

test('the interval of few stays within nought and one', () => {
  const [arm] = effectOf(sample(3, 3), sample(1, 0))?.arms ?? []
  expect(arm && arm.low > 0.3 && arm.high <= 1).toBe(true)
})
