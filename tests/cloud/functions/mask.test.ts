import { createMask } from './mask'

describe('what a log shows', () => {
  const mask = createMask(['s3cret-of-the-hook', 'ab'])

  it('no secret', () =>
    expect(mask('signed with s3cret-of-the-hook, twice: s3cret-of-the-hook')).not.toContain('s3cret'))
  it('the ends of a mobile number only', () => expect(mask('tel 13812345678.')).toBe('tel 138****5678.'))
  it('long numbers and short settings as they are', () =>
    expect(mask('order 4200138123456789 ab')).toBe('order 4200138123456789 ab'))
})
