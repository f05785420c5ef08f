import { emptyLedger, earns, spends, type Ledger } from '../../fixtures/value/ledger'
import { readCommand } from './options'
import { verifyExport } from './verify-export'

const ledger = spends(earns(emptyLedger, 'p1', 700, '2025-01-10', '2025-01-10', '2026-02-01'), 'mug', 300, '2025-02-01')
const linesOf = (documents: readonly object[]) => documents.map((document) => `${JSON.stringify(document)}\n`).join('')
const verified = ({ account, entries }: Ledger) => verifyExport(linesOf([account]), linesOf([...entries].reverse()))

test('a ledger nobody has meddled with adds up, in whatever order it was exported', () => {
  expect(verified(ledger)).toEqual({ accounts: 1, entries: ledger.entries.length, problems: [] })
})

test.each([0, 1])('an edited entry (the %sth) is named with its account', (place) => {
  const entries = ledger.entries.map((entry, index) =>
    index === place ? { ...entry, points: entry.points + 1 } : entry,
  )
  const { problems } = verified({ ...ledger, entries })
  expect(problems).toContainEqual({
    accountId: 'm1',
    difference: expect.objectContaining({ kind: 'hash', entryId: `m1:${place + 1}` }) as object,
  })
})

test('a missing entry, a changed balance and entries of nobody are found', () => {
  expect(verified({ ...ledger, entries: ledger.entries.slice(1) }).problems).not.toEqual([])
  const richer = { ...ledger.account, availablePoints: ledger.account.availablePoints + 1 }
  expect(verified({ ...ledger, account: richer }).problems.map(({ difference }) => difference.kind)).toContain(
    'available',
  )
  expect(verifyExport('', linesOf(ledger.entries)).problems).toHaveLength(ledger.entries.length)
})

test('what was appended after the accounts had been read does not count yet', () => {
  const later = spends(ledger, 'tea', 50, '2025-03-01')
  expect(verified({ account: ledger.account, entries: later.entries }).problems).toEqual([])
})

test('it reads from a cloud that runs or from two files, not from both', () => {
  expect(readCommand(['--url', 'http://x'])).toEqual({ from: 'url', url: 'http://x' })
  expect(readCommand(['--accounts', 'a', '--entries', 'b'])).toEqual({ from: 'files', accounts: 'a', entries: 'b' })
  for (const args of [['--accounts', 'a'], ['--url', 'x', '--entries', 'b'], []])
    expect(() => readCommand(args)).toThrow(/npm run verify/)
})
