import fc from 'fast-check'
import { contract } from '@contract/index'
import type { Envelope } from '@contract/envelope'
import { openHouse, type House } from '../fixtures/house'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterAll(() => house.close())

const actions = Object.entries(contract).flatMap(([area, table]) =>
  Object.keys(table).map((action) => ({ area, action })),
)

/** Values of the right names and wrong everything else, as often as plain nonsense. */
const fieldNames = [
  'planId',
  'days',
  'nickname',
  'cursor',
  'category',
  'askId',
  'results',
  '$where',
  '_id',
  '__proto__',
]
const input = fc.oneof(
  fc.dictionary(fc.constantFrom(...fieldNames), fc.oneof(fc.jsonValue(), fc.constant('m1:cat-food:3'), fc.integer())),
  fc.jsonValue(),
)

describe('garbage at every action', () => {
  it('gets an answer or a refusal, never a fault', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...actions),
        input,
        fc.option(fc.string({ maxLength: 70 })),
        async ({ area, action }, given, requestId) => {
          const event = { action, input: given, ...(requestId === null ? {} : { requestId }) }
          const { reply } = await house.post(`/api/${area}`, JSON.stringify(event), { 'x-openid': 'o-fuzz' })
          const envelope = reply as Envelope
          expect(envelope.ok === true || (envelope.code !== 'internal' && envelope.message.length > 0)).toBe(true)
        },
      ),
      { numRuns: 400 },
    ))

  it('at the bare functions and the signed door as well', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('member', 'hook-message', 'job-dispatch'),
        fc.jsonValue(),
        async (name, event) => {
          const { reply } = await house.post(`/api/${name}`, JSON.stringify(event), { 'x-openid': 'o-fuzz' })
          expect(JSON.stringify(reply)).not.toContain('"internal"')
          const body = JSON.stringify(event)
          const signed = await house.post('/http/hook-orders', body, house.signed(body))
          expect(signed.status).toBeLessThan(500)
        },
      ),
      { numRuns: 100 },
    ))
})
