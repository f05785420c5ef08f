import { render, screen } from '@testing-library/react'
import type { TierCard as Tier } from '@contract/member'
import { TierCard } from './TierCard'

const gold: Tier = {
  code: 'gold',
  name: '金卡会员',
  qualifyingFen: 324_000,
  next: { code: 'diamond', name: '钻卡会员', fromFen: 500_000, shortFen: 175_932 },
}

test('the card says the level, the way to the next and how far one has come', () => {
  const { container } = render(<TierCard tier={gold} nickname="半夏" />)
  expect(screen.getByText('再消费 1,760 元升钻卡')).toBeTruthy()
  expect(screen.getByText('成长值 3,240 / 5,000')).toBeTruthy()
  expect(container.querySelector<HTMLElement>('.meter__fill')?.style.width).toBe('64.8%')
})

test('at the top there is nothing to chase', () => {
  const { container } = render(
    <TierCard tier={{ ...gold, code: 'diamond', name: '钻卡会员', next: null }} nickname="半夏" />,
  )
  expect(screen.getByText('已是最高等级')).toBeTruthy()
  expect(container.querySelector('.tier-card--diamond')).toBeTruthy()
})
