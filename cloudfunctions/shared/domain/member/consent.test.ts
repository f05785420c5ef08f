import { mayBeDone, type Consent } from './consent'

const said = (isGiven: boolean): Consent => ({ memberId: 'm1', kind: 'profile', isGiven, saidAt: 1 })

test.each([
  ['nothing personal is kept before a yes', 'profile', null, false],
  ['a yes is a yes', 'profile', said(true), true],
  ['taken back it is none', 'profile', said(false), false],
  ['picks are personal until somebody switches them off', 'personal-picks', null, true],
  ['switched off they are off', 'personal-picks', said(false), false],
] as const)('%s', (_, kind, consent, may) => expect(mayBeDone(kind, consent)).toBe(may))
