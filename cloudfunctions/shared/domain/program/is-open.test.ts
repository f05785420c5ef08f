import { community } from '@program/community'
import { isOpen } from './is-open'

test.each([
  ['the community answers while its switch is on', 'on', 'community', true],
  ['and not while it is off', 'off', 'community', false],
  ['the rest of the shop has no such switch', 'off', 'shop', true],
] as const)('%s', (_, position, area, open) =>
  expect(isOpen({ community: { ...community, switch: position } }, area)).toBe(open),
)
