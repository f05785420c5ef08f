import { mayActAs, type Staff } from './staff'

const cashier: Staff = { memberId: 'm1', name: '周师傅', roles: ['staff'], storeId: 'store-1', leftAt: null }

test.each([
  ['somebody at the counter serves', cashier, 'staff', true],
  ['but does not run the shop', cashier, 'operator', false],
  ['who left serves no more', { ...cashier, leftAt: 1 }, 'staff', false],
  ['who runs the shop does not serve by that', { ...cashier, roles: ['operator'] }, 'staff', false],
  ['one person may do both', { ...cashier, roles: ['staff', 'operator'] }, 'operator', true],
  ['a shopper does neither', null, 'staff', false],
] as const)('%s', (_, staff, role, may) => expect(mayActAs(staff, role)).toBe(may))
