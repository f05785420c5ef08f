import { phoneButton, type PhoneTap } from './phone'

test.each<[string, { readonly code?: string; readonly errno?: number }, PhoneTap]>([
  ['a yes brings a code', { code: 'c1' }, { code: 'c1' }],
  ['a no brings none', {}, { why: 'refused' }],
  ['when the shop has used up its number of them that is said', { errno: 1400001 }, { why: 'used-up' }],
])('%s', (_what, detail, tap) => {
  const taps: PhoneTap[] = []
  const { openType, onGetPhoneNumber } = phoneButton((one) => taps.push(one))
  onGetPhoneNumber({ detail })
  expect([openType, taps]).toEqual(['getPhoneNumber', [tap]])
})
