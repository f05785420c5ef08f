import fc from 'fast-check'
import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { MINUTE_MS } from '../time'
import { checkTries, claimCode, codeOf, hashCode, readCode, withTry, codesOf } from './code'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('a code has 80 bits in four groups, without letters that look like digits', () => {
  expect(codeOf(Uint8Array.from({ length: 16 }, (_, index) => index))).toBe('0123-4567-89AB-CDEF')
  expect(codeOf(Uint8Array.from({ length: 20 }, (_, index) => 255 - index))).toBe('ZYXW-VTSR-QPNM-KJHG')
  expect(() => codeOf(new Uint8Array(15))).toThrow(RangeError)
})

test('however it is typed, it is the same code', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeOf(random)
      const sloppy = code.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l')
      expect(hashCode('salt', sloppy)).toBe(hashCode('salt', code))
      expect(hashCode('other', code)).not.toBe(hashCode('salt', code))
    }),
  )
})

test.each(['', 'ABCD', 'U000-0000-0000-0000', '0000-0000-0000-00000', '券券券券券券券券券券券券券券券券'])(
  '%p is not a code',
  (typed) => expect(readCode(typed)).toBeNull(),
)

test('after five wrong codes in a quarter of an hour one has to wait', () => {
  const tries = [1, 2, 3, 4, 5].reduce<readonly number[]>((all, minute) => withTry(all, minute * MINUTE_MS), [])
  expect(refusalOf(() => checkTries(tries.slice(1), 6 * MINUTE_MS))).toBeNull()
  expect(refusalOf(() => checkTries(tries, 6 * MINUTE_MS))).toEqual({
    code: 'coupon/too-many-tries',
    details: { waitMinutes: 10 },
  })
  expect(refusalOf(() => checkTries(tries, 16 * MINUTE_MS))).toBeNull()
  expect(withTry(tries, 17 * MINUTE_MS)).toHaveLength(5)
})

test('a code is for one member: again for the same, as unknown for another', () => {
  const code = { codeHash: 'h', templateId: 't1', claimedBy: null }
  const claimed = claimCode(code, 'm1')
  expect(claimed.claimedBy).toBe('m1')
  expect(claimCode(claimed, 'm1')).toEqual(claimed)
  expect(refusalOf(() => claimCode(claimed, 'm2'))).toMatchObject({ code: 'coupon/code-unknown' })
  expect(refusalOf(() => claimCode(null, 'm2'))).toMatchObject({ code: 'coupon/code-unknown' })
})

test('a batch is the same for the same secret and id, and no two codes of any batches are', () => {
  const batch = codesOf('secret', 'b1', 50)
  expect(codesOf('secret', 'b1', 50)).toEqual(batch)
  const others = [...codesOf('secret', 'b2', 50), ...codesOf('other', 'b1', 50)]
  expect(new Set([...batch, ...others]).size).toBe(150)
  expect(batch.every((code) => readCode(code) !== null)).toBe(true)
})
