import { render, screen } from '@testing-library/react'
import type { TierPage } from '@contract/member'
import { fen } from '@domain/money'
import { TierHistory } from './TierHistory'
import { TierKeep } from './TierKeep'
import { TierLevels } from './TierLevels'

const keep = { untilOn: '2027-03-31', countedFen: fen(170_050), neededFen: fen(200_000), shortFen: fen(29_950) }
const page: TierPage = {
  today: '2026-11-21',
  nickname: '半夏',
  tier: { code: 'gold', name: '金卡会员', material: 'gold', qualifyingFen: 220_000, next: null },
  sinceOn: '2026-03-08',
  window: { kind: 'rolling-months', months: 12 },
  graceDays: 30,
  keep,
  levels: [
    {
      code: 'plain',
      name: '普通会员',
      material: 'plain',
      fromFen: 0,
      earnRateBp: 10_000,
      priceOff: null,
      benefits: [],
    },
    {
      ...{ code: 'gold', name: '金卡会员', material: 'gold', fromFen: 200_000, earnRateBp: 15_000, priceOff: '95 折' },
      benefits: [{ title: '生日券', text: '生日那几天送一张' }],
    },
  ],
  history: [
    {
      ...{ on: '2026-03-08', kind: 'upgrade', reason: 'qualified', from: '银卡会员', to: '金卡会员' },
      qualifyingFen: 210_000,
    },
    {
      ...{ on: '2025-12-01', kind: 'downgrade', reason: 'refunded', from: '金卡会员', to: '银卡会员' },
      qualifyingFen: 90_000,
    },
  ],
}

test('what is short is rounded up, what counts is rounded down: nobody falls short by a promise', () => {
  const { container } = render(<TierKeep page={page} />)
  expect(container.textContent).toContain('再消费 300 元，继续是金卡会员')
  expect(container.textContent).toContain('到那天还算数的有 1,700 元，要 2,000 元')
  expect(container.textContent).toContain('多留 30 天，之后最多降一级')
})

test('who has done enough is told so, and who cannot lose a level reads nothing of it', () => {
  const kept = render(<TierKeep page={{ ...page, keep: { ...keep, shortFen: fen(0) } }} />)
  expect(kept.container.textContent).toContain('金卡会员已经保住了')
  expect(render(<TierKeep page={{ ...page, keep: null }} />).container.textContent).toBe('')
})

test('each level says what it brings, and one’s own is marked', () => {
  const { container } = render(<TierLevels page={page} />)
  expect(container.textContent).toContain('每消费 1 元得 1.5 分')
  expect(screen.getByText('商品 95 折')).toBeTruthy()
  expect(screen.getByText('您在这里')).toBeTruthy()
  expect(screen.getByText('加入就有')).toBeTruthy()
})

test('each change says when and why', () => {
  render(<TierHistory page={page} />)
  expect(screen.getByText('银卡会员升到金卡会员')).toBeTruthy()
  expect(screen.getByText('2025年12月1日，升级的那一笔退了')).toBeTruthy()
})
