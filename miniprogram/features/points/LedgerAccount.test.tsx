import { render, screen } from '@testing-library/react'
import type { NamedDifference } from '@contract/points'
import { LedgerAccount } from './LedgerAccount'
import { clearWords, differenceWords, entryWords } from './ledger-words'

const difference = (change: Partial<NamedDifference>): NamedDifference => ({
  ...{ kind: 'hash', entryId: 'm1:3', expected: 'aa', found: 'bb' },
  entry: { on: '2026-11-01', title: '消费获得', points: 120 },
  ...change,
})

test('an account that does not add up is named, with the line its member reads', () => {
  const problem = { accountId: 'm1', memberName: '青＊', foundAt: 0, differences: [difference({})] }
  render(<LedgerAccount problem={problem} now={0} />)
  expect(screen.getByText('青＊')).toBeTruthy()
  expect(screen.getByText('账户 m1')).toBeTruthy()
  expect(screen.getByText('第 3 笔，2026年11月1日 消费获得 +120')).toBeTruthy()
  expect(screen.getByText(/有人在系统外改过它/)).toBeTruthy()
})

test.each<[Partial<NamedDifference>, string]>([
  [{ kind: 'available', expected: 1_200, found: 7_000 }, '可用积分应是 1,200，账户里是 7,000'],
  [{ kind: 'net', expected: -20, found: 0 }, '流水加起来是 −20，账户加起来是 0'],
  [
    { kind: 'lot', expected: 'p1:earn 100 until 17', found: 'p1:earn 70 until 17' },
    '有一个批次应剩 100 分，账户里是 70 分',
  ],
  [{ kind: 'lot', expected: 'p1:earn 0', found: 'p1:earn 70 until 17' }, '有一个批次应剩 0 分，账户里是 70 分'],
  [{ kind: 'key', expected: 1, found: 2 }, '同一件事记了两次'],
  [{ kind: 'moved', expected: 120, found: 100 }, '这一笔应动 120 分的批次，实际动了 100 分'],
  [{ kind: 'sequence', expected: 3, found: 4 }, '序号应是 3，实际是 4'],
])('%j in words', (change, words) => expect(differenceWords(difference(change))).toContain(words))

test('a line that is gone is said to be gone, and the account as a whole has no line', () => {
  expect(entryWords(difference({ entry: null }))).toBe('第 3 笔，流水里已经找不到')
  expect(entryWords(difference({ entryId: null, entry: null }))).toBe('')
})

test('where all is right it says since when', () => {
  expect(clearWords('2026-11-21')).toMatchObject({ title: '每个账户都对得上' })
  expect(clearWords('2026-11-21').text).toContain('2026年11月21日凌晨')
  expect(clearWords(null).title).toBe('还没有核对过')
})
