import fc from 'fast-check'
import { brokenFields, fieldTypeOf, toDateField, toThing } from './field'
import type { FieldType, MessageTemplate } from './template'

const templateWith = (type: FieldType): MessageTemplate => ({
  code: 'any',
  tmplId: 'any',
  title: '任意',
  purpose: 'replenishment',
  fields: [{ key: `${type}1`, label: '字段' }],
})

describe('fields of a subscribe message', () => {
  it.each<[FieldType, string, boolean]>([
    ['thing', '鲜鸡肉全价猫粮 2 kg', true],
    ['thing', '一二三四五六七八九十一二三四五六七八九十', true],
    ['thing', '一二三四五六七八九十一二三四五六七八九十一', false],
    ['thing', '两行\n不行', false],
    ['thing', '', false],
    ['number', '12.5', true],
    ['number', 'twelve', false],
    ['letter', 'ABC', true],
    ['letter', 'A1', false],
    ['symbol', '***', true],
    ['symbol', 'a', false],
    ['character_string', 'SF1234567890', true],
    ['character_string', '顺丰123', false],
    ['time', '15:01', true],
    ['time', '2019年10月1日 15:01', true],
    ['time', '下午三点', false],
    ['date', '2026年11月26日', true],
    ['date', '2026-11-26', false],
    ['amount', '¥12.50', true],
    ['amount', '12.5元', true],
    ['amount', '十二元', false],
    ['phone_number', '+86-571-8888', true],
    ['phone_number', '123456789012345678', false],
    ['name', '王小满', true],
    ['name', '王 xiaoman', false],
    ['phrase', '已发货', true],
    ['phrase', '已经发货了哦', false],
  ])('%s takes %p: %p', (type, value, fits) => {
    expect(brokenFields(templateWith(type), { [`${type}1`]: value })).toEqual(fits ? [] : [`${type}1`])
  })

  it('misses a field that has no value', () => expect(brokenFields(templateWith('thing'), {})).toEqual(['thing1']))

  it('reads the type from the key', () =>
    expect(fieldTypeOf({ key: 'character_string12', label: '' })).toBe('character_string'))

  it('shows a day as people write it', () => expect(toDateField('2026-01-06')).toBe('2026年1月6日'))

  it('cuts any name to what a thing holds, by whole characters', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const thing = toThing(`货${name}`)
        expect(brokenFields(templateWith('thing'), { thing1: thing })).toEqual([])
      }),
    ))
})
