import fc from 'fast-check'
import { readObject } from './door'

describe('reading a JSON object', () => {
  it('takes any object a person could mean, brackets and quotes in its texts too', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 20 })), (value) => {
        const text = JSON.stringify(value)
        expect(readObject(Buffer.from(text))).toEqual(JSON.parse(text))
      }),
    ))

  it('takes a text of many megabytes', () => {
    const value = { text: '["\\'.repeat(2_000_000) }
    expect(readObject(Buffer.from(JSON.stringify(value)))).toEqual(value)
  })

  it('takes 100 levels and not 101', () => {
    const deep = (levels: number) => Buffer.from(`{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`)
    expect(readObject(deep(100))).not.toBeNull()
    expect(readObject(deep(101))).toBeNull()
  })

  it('answers null to garbage', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        const value = readObject(Buffer.from(bytes))
        expect(value === null || typeof value === 'object').toBe(true)
      }),
    ))
})
