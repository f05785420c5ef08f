import { HOUR_MS } from '../time'
import { afterBreak, MOST_TRIES, type Trouble } from './trouble'

const NOW = 1_800_000_000_000

test('what breaks is tried again later each time, and set aside at last with what was said', () => {
  const waits: (number | null)[] = []
  let trouble: Trouble | undefined
  for (let n = 0; n < MOST_TRIES; n++) {
    const next = afterBreak(trouble, new TypeError(`broken ${n}`), NOW)
    trouble = next.trouble
    waits.push(next.retryAt === null ? null : (next.retryAt - NOW) / HOUR_MS)
  }
  expect(waits).toEqual([1, 2, 4, 8, null])
  expect(trouble).toEqual({ tries: 5, reason: 'TypeError: broken 4', at: NOW })
})

test('a long story is cut', () => {
  expect(afterBreak(undefined, 'x'.repeat(1_000), NOW).trouble.reason).toHaveLength(200)
})
