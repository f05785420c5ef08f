import fc from 'fast-check'
import { PICKUP_PREFIX, pickupCodeOf, readPickupCode } from './pickup-code'

test('a code has eight letters and figures that nobody mixes up', () => {
  expect(pickupCodeOf('00011f20213f40ff')).toBe('01Z01Z0Z')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 9 }), (bytes) => {
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
      expect(pickupCodeOf(hex)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
      expect(readPickupCode(pickupCodeOf(hex))).toBe(pickupCodeOf(hex))
    }),
  )
  expect(() => pickupCodeOf('0011')).toThrow(RangeError)
})

test.each([
  ['k7mq 2xpr', 'K7MQ2XPR'],
  [' K7MQ-2XPR ', 'K7MQ2XPR'],
  [`${PICKUP_PREFIX}K7MQ2XPR`, 'K7MQ2XPR'],
  ['o7mq2xpi', '07MQ2XP1'],
  ['K7MQ2XP', null],
  ['K7MQ2XPU', null],
  ['', null],
])('“%s” is read as %s', (typed, code) => expect(readPickupCode(typed)).toBe(code))
