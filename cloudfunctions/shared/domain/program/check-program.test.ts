import { program } from '@program/index'
import { checkProgram } from './check-program'
import type { Program } from './program'

const atOf = (changed: Partial<Program>): readonly string[] =>
  checkProgram({ ...program, ...changed }).map(({ at }) => at)

test('the program that is delivered can be published', () => {
  expect(checkProgram(program)).toEqual([])
})

test('a fault of any section is told with where it is', () => {
  const [first, ...others] = program.tiers.tiers
  if (!first) throw new Error('no levels')
  const broken: readonly (readonly [Partial<Program>, string])[] = [
    [{ tiers: { ...program.tiers, tiers: [{ ...first, fromFen: 5 as typeof first.fromFen }, ...others] } }, 'tiers.'],
    [{ ways: { ...program.ways, signIn: { points: [] } } }, 'ways.signIn.points'],
    [{ coupons: { ...program.coupons, warnDays: 0 } }, 'coupons.warnDays'],
    [{ shop: { ...program.shop, returns: { ...program.shop.returns, couponGraceDays: -1 } } }, 'shop.returns'],
    [{ messages: { ...program.messages, weeklyCap: 0 } }, 'messages.weeklyCap'],
    [{ followUps: { ...program.followUps, lowScore: 9 } }, 'followUps.lowScore'],
    [{ replenishment: { ...program.replenishment, maxPlans: 0 } }, 'replenishment.maxPlans'],
    [{ metrics: { ...program.metrics, usual: { passBp: 4_000, goodBp: 3_000, industryBp: 3_500 } } }, 'metrics.usual'],
    [{ metrics: { ...program.metrics, grossMarginBp: 0 } }, 'metrics.grossMarginBp'],
    [{ experiments: { invitation: { ...program.experiments.invitation, salt: '' } } }, 'experiments.invitation'],
  ]
  for (const [changed, place] of broken)
    expect(atOf(changed)).toEqual(expect.arrayContaining([expect.stringContaining(place)]))
})

test('what one section names must stand in another: templates of journeys and visits, levels of prices', () => {
  expect(atOf({ messages: { ...program.messages, templates: [] } })).toEqual(
    expect.arrayContaining(['journeys.replenishment', 'followUps.receipt', 'followUps.arrival']),
  )
  const [price] = program.shop.memberPrices
  if (!price) throw new Error('no price of a level')
  const levels = program.tiers.tiers.filter(({ code }) => code !== price.tier)
  expect(atOf({ tiers: { ...program.tiers, tiers: levels } })).toContain(`shop.memberPrices.${price.tier}`)
})

test('a journey without a message, twice the same code, days out of reach', () => {
  const [journey] = program.journeys
  if (!journey) throw new Error('no journey')
  expect(atOf({ journeys: [journey, { ...journey, steps: [], leadDays: 99 }] })).toEqual([
    'journeys',
    'journeys.replenishment.leadDays',
    'journeys.replenishment.steps',
  ])
})

test('a coupon’s gift must be something that the shop sells, where one knows what that is', () => {
  const [template] = program.coupons.templates.filter(({ terms }) => terms.benefit.kind === 'gift')
  const at = `coupons.templates.${template?.templateId ?? ''}.terms.benefit`
  expect(checkProgram(program, new Set()).map((violation) => violation.at)).toContain(at)
})

test.each([
  [['stage:asleep', 'rfm:key-value', 'warning:warn', 'tag:hesitates', 'segment:own-1'], true],
  [['stage:aslep'], false],
  [['vip'], false],
  [['segment:'], false],
  [['constructor:name'], false],
])('a coupon for %j can be published: %s', (segments, isFine) => {
  const [first, ...others] = program.coupons.templates
  if (!first) throw new Error('no coupons')
  const templates = [{ ...first, segments }, ...others]
  expect(atOf({ coupons: { ...program.coupons, templates } })).toEqual(
    isFine ? [] : [`coupons.${first.templateId}.segments`],
  )
})
