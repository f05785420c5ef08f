import { phoneIdentity, readPhone } from './phone'

test.each([
  ['13800000417', '13800000417'],
  ['+86 138 0000-0417', '13800000417'],
  ['008613800000417', '13800000417'],
  ['8613800000417', '13800000417'],
  ['85291234567', '85291234567'],
  ['1380', null],
  ['C-1029', null],
])('%s is read as %s', (text, phone) => expect(readPhone(text)).toBe(phone))

test('what is kept of a number does not show it, and differs from shop to shop', () => {
  const kept = phoneIdentity('one shop', '13800000417')
  expect(kept).toMatch(/^phone:[0-9a-f]{64}$/)
  expect(phoneIdentity('one shop', '13800000417')).toBe(kept)
  expect(phoneIdentity('another', '13800000417')).not.toBe(kept)
})
