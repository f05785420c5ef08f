import { grouped, signed, yuan } from './amounts'

test('thousands stand apart and a minus is a real minus', () => {
  expect(grouped(2486)).toBe('2,486')
  expect(grouped(1234567)).toBe('1,234,567')
  expect(grouped(-1200)).toBe('−1,200')
  expect(grouped(0)).toBe('0')
})

test('prices show their cents', () => {
  expect(yuan(11780)).toBe('117.80')
  expect(yuan(5)).toBe('0.05')
})

test('points that came carry a plus', () => {
  expect(signed(118)).toBe('+118')
  expect(signed(-30)).toBe('−30')
})
