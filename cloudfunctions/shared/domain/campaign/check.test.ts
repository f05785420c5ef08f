import { readFileSync } from 'node:fs'
import path from 'node:path'
import { coupons } from '@program/coupons'
import { startOfDay } from '../time'
import { checkCampaign, type WrittenCampaign } from './check'
import { readAudience, type KnownSegment } from './read-audience'
import { readTime, writtenTime } from './read-time'

const sleepers: KnownSegment = {
  segmentId: 'seg-1',
  condition: { kind: 'word', word: 'stage', oneOf: ['asleep'] },
}
const facts = { now: startOfDay('2026-11-21'), coupons: coupons.templates, segments: [sleepers] }
const sound: WrittenCampaign = {
  _id: 'winter',
  title: '冬日回访',
  audience: { kind: 'figure', figure: 'silentDays', from: 30 },
  content: { title: '天冷了，茶备好了', text: '新到的龙井，进店试一杯。', page: 'packages/member/coupons/index' },
  couponTemplateId: 'member-day',
  startAt: '2026-11-25 10:00',
  endAt: '2026-12-02 22:00',
  holdoutShareBp: 1000,
  state: 'submitted',
}
const problems = (changed: WrittenCampaign) => checkCampaign('winter', { ...sound, ...changed }, facts).problems
const content = (changed: object) => ({ content: { ...(sound['content'] as object), ...changed } })

describe('a campaign written by hand', () => {
  it('is read when nothing is wrong', () =>
    expect(checkCampaign('winter', sound, facts)).toEqual({
      problems: [],
      campaign: {
        campaignId: 'winter',
        title: '冬日回访',
        audience: { kind: 'figure', figure: 'silentDays', from: 30 },
        segmentId: null,
        content: {
          title: '天冷了，茶备好了',
          text: '新到的龙井，进店试一杯。',
          page: 'packages/member/coupons/index',
          picture: null,
        },
        couponTemplateId: 'member-day',
        startAt: Date.parse('2026-11-25T10:00:00+08:00'),
        endAt: Date.parse('2026-12-02T22:00:00+08:00'),
        holdoutShareBp: 1000,
      },
    }))

  it('the example to import is one of these', () => {
    const file = path.resolve(__dirname, '../../../../config/database/campaign.example.jsonl')
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      const written = JSON.parse(line) as WrittenCampaign
      expect(checkCampaign(String(written['_id']), written, facts).problems).toEqual([])
      expect(written['state']).toBe('draft')
    }
  })

  it.each<[string, WrittenCampaign, string]>([
    ['no name', { title: ' ' }, '没有写活动名称（title）。'],
    ['a name too long', { title: '活'.repeat(31) }, '活动名称（title）太长了：31 个字，最多 30 个。'],
    ['no audience', { audience: undefined }, '没有写发给谁（audience）：写 everyone、一个人群或者一个条件。'],
    ['no content', { content: '买一送一' }, '没有写内容（content）：要有 title 和 text。'],
    ['no words', content({ text: undefined }), '没有写内容的正文（content.text）。'],
    [
      'too many words',
      content({ text: '字'.repeat(121) }),
      '内容的正文（content.text）太长了：121 个字，最多 120 个。',
    ],
    [
      'a page that cannot be',
      content({ page: '/coupons' }),
      '点开去的页面（content.page）写法不对，例如 packages/member/coupons/index。',
    ],
    [
      'a picture that cannot be',
      content({ picture: 'C:\\tea.png' }),
      '图片（content.picture）要写成 https:// 或 cloud:// 开头的地址。',
    ],
    ['a field of the content misspelt', content({ titel: '' }), '不认识的字段「content.titel」，请检查拼写。'],
    ['a coupon nobody knows', { couponTemplateId: 'nothing' }, '没有编号是「nothing」的券（couponTemplateId）。'],
    [
      'a time nobody can read',
      { startAt: '明天' },
      '开始时间（startAt）读不懂，写成 2026-11-28 10:00 这样（北京时间）。',
    ],
    ['an end before the start', { endAt: '2026-11-25 09:00' }, '结束时间要晚于开始时间。'],
    ['an end that is over', { startAt: '2026-11-01 10:00', endAt: '2026-11-20 10:00' }, '结束时间已经过了。'],
    ['too long', { endAt: '2027-05-01 10:00' }, '一个活动最长 90 天。'],
    [
      'a share out of range',
      { holdoutShareBp: 0.1 },
      '对照组比例（holdoutShareBp）要是 0 到 5000 之间的整数，1000 表示一成的人不发。',
    ],
    ['a field misspelt', { statAt: '' }, '不认识的字段「statAt」，请检查拼写。'],
  ])('says what is wrong: %s', (_story, changed, sentence) => expect(problems(changed)).toEqual([sentence]))

  it('says that a coupon for claiming cannot be given', () => {
    const claimed = coupons.templates.find(({ ways }) => !ways.includes('issue'))
    expect(problems({ couponTemplateId: claimed?.templateId })).toEqual([
      `「${claimed?.terms.name}」这张券只能自己领，不能由活动发。`,
    ])
  })

  it('says everything at once', () => expect(checkCampaign('half', {}, facts).problems).toHaveLength(6))

  it('needs neither coupon nor page nor picture', () => {
    const plain = { ...sound, couponTemplateId: '', ...content({ page: null, picture: '' }) }
    expect(checkCampaign('winter', plain, facts).campaign).toMatchObject({
      couponTemplateId: null,
      content: { page: null, picture: null },
    })
  })
})

describe('a time written by hand', () => {
  it.each<[unknown, string | null]>([
    ['2026-11-28 10:00', '2026-11-28 10:00'],
    ['2026-11-28T9:05', '2026-11-28 09:05'],
    [Date.parse('2026-11-28T10:00:00+08:00'), '2026-11-28 10:00'],
    [new Date('2026-11-28T10:00:00+08:00'), '2026-11-28 10:00'],
    ['2026-02-30 10:00', null],
    ['2026-11-28 24:00', null],
    ['2026-11-28 10:60', null],
    [20261128, null],
    [1.5, null],
    [null, null],
  ])('%p is read as %p', (written, expected) => {
    const at = readTime(written)
    expect(at === null ? null : writtenTime(at)).toBe(expected)
  })
})

describe('an audience written by hand', () => {
  const saysOf = (written: unknown) => readAudience(written, []).problems

  it('may be everyone, or any condition that can be saved', () => {
    expect(readAudience('everyone', [])).toMatchObject({ audience: 'everyone', problems: [] })
    const condition = {
      kind: 'and',
      of: [
        { kind: 'not', of: { kind: 'word', word: 'stage', oneOf: ['lost'] } },
        { kind: 'or', of: [{ kind: 'events', event: 'purchase', withinDays: 30, subject: 'pet' }] },
      ],
    }
    expect(readAudience(condition, [])).toMatchObject({ audience: condition, problems: [] })
  })

  it('may be a segment that is kept: its condition is taken over, and which it was', () =>
    expect(readAudience({ segmentId: 'seg-1' }, [sleepers])).toEqual({
      ...{ audience: sleepers.condition, segmentId: 'seg-1', problems: [] },
    }))

  it.each<[string, unknown, string]>([
    ['a segment that is gone', { segmentId: 'old' }, '没有编号是「old」的人群（audience.segmentId）。'],
    ['a word', 'all', 'audience：要写成 { kind: … } 的样子。'],
    ['a list', [], 'audience：要写成 { kind: … } 的样子。'],
    ['an unknown kind', { kind: 'xor' }, 'audience.kind：不认识「xor」，可以用 and、or、not、figure、word、events。'],
    ['and of no list', { kind: 'and' }, 'audience.0：要写成 { kind: … } 的样子。'],
    ['and of nothing', { kind: 'and', of: [] }, 'audience：里面没有写内容。'],
    ['no limit', { kind: 'figure', figure: 'purchases' }, 'audience：没有写下限或上限（from、to）。'],
    ['a limit in words', { kind: 'figure', figure: 'purchases', from: '三' }, 'audience.from：要写成数字。'],
    ['upside down', { kind: 'figure', figure: 'purchases', from: 3, to: 1 }, 'audience：下限比上限大。'],
    ['words that are none', { kind: 'word', word: 'tag', oneOf: 'vip' }, 'audience.oneOf：要写成一列文字。'],
    ['no window', { kind: 'events', event: 'purchase' }, 'audience.withinDays：要写多少天内，例如 30。'],
    [
      'a window too long',
      { kind: 'events', event: 'purchase', withinDays: 9_999 },
      'audience：天数要在 1 到 730 之间（withinDays）。',
    ],
  ])('says what is wrong: %s', (_story, written, sentence) => expect(saysOf(written)).toEqual([sentence]))

  it('names the figures there are', () =>
    expect(saysOf({ kind: 'figure', figure: 'age', from: 1 })[0]).toContain('不认识「age」，可以用 silentDays、'))

  it('is not read without end', () => {
    const deep = Array.from({ length: 8 }).reduce<unknown>((of) => ({ kind: 'not', of }), { kind: 'x' })
    expect(saysOf(deep)).toEqual(['audience.not.not.not.not.not.not：条件套得太深，最多 6 层。'])
  })
})
