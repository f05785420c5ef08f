import { fireEvent, render, screen } from '@testing-library/react'
import { Lapses } from './Lapses'

const lapses = ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'].map((expiresOn, place) => ({
  expiresOn,
  points: 100 * (place + 1),
}))

test('the soonest three days are shown, the rest in one sum until it is tapped', () => {
  render(<Lapses lapses={lapses} soonOn="2026-11-30" />)
  expect(screen.queryByText('2027年2月28日')).toBeNull()
  fireEvent.click(screen.getByText('另有 900 分，分 2 天过期'))
  expect(screen.getByText('2027年2月28日')).toBeTruthy()
  expect(screen.getByText('500 分')).toBeTruthy()
})

test('only what lapses soon has the colour of what runs out', () => {
  const { container } = render(<Lapses lapses={lapses} soonOn="2026-11-30" />)
  expect([...container.querySelectorAll('.lines__due')].map(({ textContent }) => textContent)).toEqual([
    '2026年11月30日',
    '100 分',
  ])
})

test('with nothing to lapse there is no such list', () => {
  const { container } = render(<Lapses lapses={[]} soonOn={null} />)
  expect(container.textContent).toBe('')
})
