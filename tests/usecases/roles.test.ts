import { contract } from '@contract/index'
import type { AreaContract, Role } from '@contract/action'
import type { Envelope } from '@contract/envelope'
import { openHouse, type House } from '../fixtures/house'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  for (const role of ['staff', 'operator'] as const) await house.employ(`o-${role}`, [role])
})
afterAll(() => house.close())

const actions = Object.entries(contract as Readonly<Record<string, AreaContract>>).flatMap(([area, table]) =>
  Object.entries(table).map(([name, action]) => [`${area}.${name}`, area, name, action.role] as const),
)
const NOBODY = 'o-shopper'
const callers: Readonly<Record<Role, string>> = { member: NOBODY, staff: 'o-staff', operator: 'o-operator' }

const codeFor = async (openid: string, area: string, action: string): Promise<string> => {
  const body = JSON.stringify({ action, input: { nonsense: true }, requestId: 'tries-every-role' })
  const envelope = (await house.post(`/api/${area}`, body, { 'x-openid': openid })).reply as Envelope
  return envelope.ok ? 'ok' : envelope.code
}

it.each(actions)('%s answers its own role and refuses every other', async (_, area, name, role) => {
  for (const [caller, openid] of Object.entries(callers)) {
    const code = await codeFor(openid, area, name)
    if (role === 'member' || caller === role) expect(code).not.toBe('request/not-allowed')
    else expect(code).toBe('request/not-allowed')
  }
})

it('a role said in the call is not listened to', async () => {
  const guarded = actions.filter(([, , , role]) => role !== 'member')
  for (const [, area, name, role] of guarded) {
    const body = JSON.stringify({ action: name, input: {}, role, staff: { roles: [role] }, requestId: 'says-its-role' })
    const { reply } = await house.post(`/api/${area}`, body, { 'x-openid': 'o-liar' })
    expect(JSON.stringify(reply)).toContain('request/not-allowed')
  }
})
