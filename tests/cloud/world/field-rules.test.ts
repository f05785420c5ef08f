import { fits } from './field-rules'

const field = (key: string, values?: string[]) => ({ key, label: key, ...(values ? { values } : {}) })

describe('what a field of a template takes', () => {
  it.each([
    ['thing1', '冻干猫粮 1.5kg 鸡肉味'],
    ['number2', '12.50'],
    ['letter1', 'ABCdef'],
    ['symbol1', '¥%'],
    ['character_string3', 'NO.2026-1121'],
    ['time4', '15:01'],
    ['time4', '2019年10月1日 15:01'],
    ['time4', '2019年10月1日 15:01~16:00'],
    ['date5', '2026-11-26'],
    ['date5', '2026年11月26日 09:00'],
    ['date5', '2026年11月26日~2026年11月29日'],
    ['amount6', '¥128.00'],
    ['amount6', '128元'],
    ['phone_number7', '+86-13800138000'],
    ['car_number8', '粤A8Z888挂'],
    ['name9', '张三'],
    ['phrase10', '已发货'],
  ])('%s takes %j', (key, text) => expect(fits(field(key), text)).toBe(true))

  it.each([
    ['thing1', '一二三四五六七八九十一二三四五六七八九十一'],
    ['thing1', '两\n行'],
    ['thing1', ''],
    ['number2', '12 袋'],
    ['letter1', 'A1'],
    ['symbol1', '好'],
    ['character_string3', '编号一'],
    ['time4', '2026-11-26'],
    ['time4', '25:00'],
    ['date5', '明天'],
    ['amount6', '¥12345678901'],
    ['phone_number7', '一二三'],
    ['car_number8', '粤A8Z888888挂'],
    ['name9', '一二三四五六七八九十一'],
    ['phrase10', 'ok'],
    ['phrase10', '已经发货了哦'],
    ['what1', '任何'],
  ])('%s refuses %j', (key, text) => expect(fits(field(key), text)).toBe(false))

  it('an enum takes its own values only', () => {
    expect(fits(field('enum1', ['晴', '雨']), '雨')).toBe(true)
    expect(fits(field('enum1', ['晴', '雨']), '雪')).toBe(false)
  })

  it('counts an emoji as one character of a thing', () => expect(fits(field('thing1'), '😺'.repeat(20))).toBe(true))
})
