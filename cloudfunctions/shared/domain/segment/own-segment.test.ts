import fc from 'fast-check'
import { meets, type Condition, type SegmentMember } from './condition'
import { conditionWords, type ConditionNames } from './condition-words'
import { requireSegment } from './own-segment'

const asleep: Condition = { kind: 'word', word: 'stage', oneOf: ['asleep'] }

test.each<[string, string, Condition, string]>([
  ['without a name', ' ', asleep, '还没有写名字。'],
  ['with a name as long as a sentence', '名'.repeat(21), asleep, '名字最多 20 个字。'],
  ['of nothing', '空的', { kind: 'and', of: [] }, '里面没有写内容。'],
  ['turned upside down', '反了', { kind: 'figure', figure: 'purchases', from: 5, to: 2 }, '下限比上限大。'],
])('a segment %s is not kept, and it says why', (_, name, condition, problem) => {
  expect(() => requireSegment({ name, condition })).toThrow(
    expect.objectContaining({ refusal: { code: 'segment/invalid', details: { problem } } }),
  )
})

test('a segment with a name and a sound condition is kept', () => {
  expect(() => requireSegment({ name: '睡着的老客', condition: asleep })).not.toThrow()
})

const names: ConditionNames = {
  figures: [
    { code: 'silentDays', name: '多久没来', unit: '天' },
    { code: 'spentFen', name: '累计消费', unit: '元' },
    { code: 'alive', name: '还会再来的可能', unit: '%' },
  ],
  words: [{ code: 'stage', name: '生命周期', values: [{ code: 'asleep', name: '睡眠期' }] }],
  events: [{ code: 'purchase', name: '买过', about: [{ code: 'pet', name: '宠物' }] }],
}

test.each<[Condition, string]>([
  [{ kind: 'figure', figure: 'silentDays', from: 60 }, '多久没来 60 天以上'],
  [{ kind: 'figure', figure: 'silentDays', to: 7 }, '多久没来 不超过 7 天'],
  [{ kind: 'figure', figure: 'spentFen', from: 10_000, to: 50_050 }, '累计消费 100 元到 500.5 元'],
  [{ kind: 'figure', figure: 'alive', from: 0.5, to: 0.5 }, '还会再来的可能 50 %'],
  [{ kind: 'not', of: asleep }, '不是（生命周期是睡眠期）'],
  [{ kind: 'events', event: 'purchase', withinDays: 30, from: 2, subject: 'pet' }, '30 天内买过宠物 2 次以上'],
  [{ kind: 'events', event: 'purchase', withinDays: 30, from: 0, to: 0 }, '30 天内买过 0 次'],
  [
    { kind: 'and', of: [asleep, { kind: 'events', event: 'purchase', withinDays: 9 }] },
    '生命周期是睡眠期，并且 9 天内买过 1 次以上',
  ],
  [{ kind: 'or', of: [asleep, { kind: 'word', word: 'tag', oneOf: ['gone'] }] }, '生命周期是睡眠期，或者tag是gone'],
])('%j is read as %s', (condition, words) => {
  expect(conditionWords(condition, names)).toBe(words)
})

test('not of not is the condition itself, whoever it is', () => {
  const anyone = fc.record({ silentDays: fc.integer({ min: 0, max: 400 }) })
  fc.assert(
    fc.property(anyone, fc.integer({ min: 0, max: 400 }), (figures, from) => {
      const member: SegmentMember = { figures, words: {}, events: [] }
      const condition: Condition = { kind: 'figure', figure: 'silentDays', from }
      const twice: Condition = { kind: 'not', of: { kind: 'not', of: condition } }
      expect(meets(member, twice, '2026-11-21')).toBe(meets(member, condition, '2026-11-21'))
    }),
  )
})
