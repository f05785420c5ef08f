import { sign, signatureOf } from './sign'

test('a signature is for one body at one time with one nonce', () => {
  const right = signatureOf('key', 1_700_000_000_000, 'n'.repeat(16), '{"live":true}')
  expect(right).toMatch(/^[0-9a-f]{64}$/)
  const others = [
    signatureOf('other', 1_700_000_000_000, 'n'.repeat(16), '{"live":true}'),
    signatureOf('key', 1_700_000_000_001, 'n'.repeat(16), '{"live":true}'),
    signatureOf('key', 1_700_000_000_000, 'm'.repeat(16), '{"live":true}'),
    signatureOf('key', 1_700_000_000_000, 'n'.repeat(16), '{"live":false}'),
  ]
  expect(others).not.toContain(right)
})

test('it is HMAC-SHA256 as openssl has it', () => {
  // HMAC(key, "1.n."): printf '1.n.' | openssl dgst -sha256 -hmac Jefe
  expect(signatureOf('Jefe', 1, 'n', '')).toBe('deb11abcc91ca6e47d89bfd76ab20b45ae44f7d8292a7d59b10c05608299007d')
})

test('every sending has a nonce of its own', () => {
  const nonces = Array.from({ length: 100 }, () => sign('key', '{}', 1)['x-huitouke-nonce'])
  expect(new Set(nonces).size).toBe(100)
  expect(nonces[0]?.length).toBeGreaterThanOrEqual(16)
})
