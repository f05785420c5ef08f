import { giftWords, keptWords } from './gift-words'

const soap = { productId: 'soap', name: '洗洁精', pack: '1 kg', category: 'home', pictureUrl: null, qty: 1 }

test('what is handed out, and what stays though the receipt was refunded', () => {
  expect(giftWords(soap)).toBe('送 洗洁精')
  expect(giftWords({ ...soap, qty: 2 })).toBe('送 洗洁精 × 2')
  expect(keptWords([])).toBe('')
  expect(keptWords([soap])).toBe('送的「洗洁精」归顾客，不用收回。')
})
