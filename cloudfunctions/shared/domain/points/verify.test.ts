import fc from 'fast-check'
import {
  cancels,
  earns,
  emptyLedger,
  nightOf,
  returns,
  spends,
  type Ledger,
} from '../../../../tests/fixtures/value/ledger'
import { chained, hashOf } from './chain'
import type { PointsEntry } from './entry'
import { verifyAccount } from './verify'

const story: Ledger = cancels(
  returns(
    spends(
      nightOf(earns(emptyLedger, '订单 1', 100, '2025-01-10', '2025-01-18', '2026-02-01'), '2025-01-18'),
      'g1',
      80,
      '2025-01-19',
    ),
    '订单 1',
    'b1',
    50,
    '2025-01-20',
  ),
  'g1',
  80,
  '2025-01-21',
)

const kindsOf = (ledger: Ledger) => verifyAccount(ledger.account, ledger.entries).map((difference) => difference.kind)
const withEntry = (index: number, change: Partial<PointsEntry>): Ledger => ({
  ...story,
  entries: story.entries.map((entry, each) => (each === index ? { ...entry, ...change } : entry)),
})

test('a ledger that nobody touched is right', () => {
  expect(verifyAccount(story.account, story.entries)).toEqual([])
  expect(verifyAccount(emptyLedger.account, [])).toEqual([])
})

test('any field of any entry changed behind its back is found, with its name', () => {
  const index = fc.nat({ max: story.entries.length - 1 })
  const change = fc.constantFrom<Partial<PointsEntry>>(
    { points: 1_000 },
    { from: 'lapsed' },
    { to: 'lapsed' },
    { kind: 'adjust' },
    { at: 1 },
    { key: 'other' },
    { programVersion: 9 },
    { cause: { by: 'operator', actorId: 'x', reason: '礼物' } },
    { moved: [] },
    { seq: 77 },
    { accountId: 'm2' },
    { previousHash: 'ff' },
    { hash: 'ff' },
  )
  fc.assert(
    fc.property(index, change, (at, edit) => {
      const entry = story.entries[at]
      const changed = Object.entries(edit).some(
        ([field, value]) =>
          JSON.stringify(Object.entries(entry ?? {}).find(([name]) => name === field)?.[1]) !== JSON.stringify(value),
      )
      const found = verifyAccount(story.account, withEntry(at, edit).entries).map((difference) => difference.entryId)
      expect(found.includes(entry?.entryId ?? '')).toBe(changed)
    }),
  )
})

test('an entry removed or added is found', () => {
  expect(kindsOf({ ...story, entries: story.entries.slice(0, -1) })).toEqual(
    expect.arrayContaining(['head', 'sequence']),
  )
  expect(kindsOf({ ...story, entries: story.entries.slice(1) })).toEqual(expect.arrayContaining(['sequence', 'hash']))
  expect(kindsOf({ ...story, entries: [...story.entries, ...story.entries.slice(-1)] })).toEqual(
    expect.arrayContaining(['key']),
  )
})

test('an entry edited with its hash made anew still breaks the next one', () => {
  const entry = story.entries[1] as PointsEntry
  const forged = { ...entry, points: 7 }
  const ledger = withEntry(1, { points: 7, hash: hashOf(forged, entry.previousHash) })
  expect(verifyAccount(ledger.account, ledger.entries)).toContainEqual(
    expect.objectContaining({ kind: 'hash', entryId: story.entries[2]?.entryId }),
  )
})

test.each<[string, Partial<Ledger['account']>, string]>([
  ['the balance', { availablePoints: 1_000_000 }, 'available'],
  ['what is pending', { pendingPoints: 5 }, 'pending'],
  ['the debt', { debtPoints: 5 }, 'debt'],
  ['the lots', { lots: [] }, 'lot'],
  ['when a lot lapses', { lots: story.account.lots.map((lot) => ({ ...lot, expiresAt: lot.expiresAt + 1 })) }, 'lot'],
  ['the last number', { seq: 99 }, 'sequence'],
  ['the last hash', { headHash: 'ff' }, 'head'],
])('an account with %s changed is found', (_, change, kind) => {
  expect(kindsOf({ ...story, account: { ...story.account, ...change } })).toContain(kind)
})

test('the chain reads the same from a store that returns fields in another order', () => {
  const reordered = story.entries.map((entry) => {
    const cause = Object.fromEntries(Object.entries(entry.cause).reverse()) as PointsEntry['cause']
    return { ...(Object.fromEntries(Object.entries(entry).reverse()) as PointsEntry), cause }
  })
  expect(verifyAccount(story.account, reordered)).toEqual([])
})

test('the hash is SHA-256 of a fixed text: known by heart, so that it never changes unnoticed', () => {
  const [entry] = chained(
    { accountId: 'm1', seq: 0, headHash: '' },
    [{ key: '单:earn', kind: 'earn', points: 5, from: 'program', to: 'available', moved: [], cause: { by: 'time' } }],
    1_700_000_000_000,
    1,
  )
  expect(entry?.hash).toBe('d45b1959e153e0ae8c96f292d37a3086fbcc24fbafd46fda8cfaef69d1c421ba')
})
