import { addDays } from '../time'
import { chooseBlend } from './choose-blend'
import { USUAL_BLEND } from './recommend'
import type { History } from './shelf'
import type { Basket } from './taste'

const basket = (...productIds: string[]): Basket => ({ on: '2026-01-01', productIds })
const history = (memberId: string, ...baskets: Basket[]): History => ({ memberId, baskets })

describe('choosing how to blend', () => {
  test('a small shop uses what held elsewhere', () => {
    expect(chooseBlend([history('li', basket('tea'), basket('tea'), basket('cup'))])).toBe(USUAL_BLEND)
  })

  test('where habits are old and steady, old baskets count as much', () => {
    const steady = Array.from({ length: 40 }, (_, member) =>
      history(
        `m${member}`,
        ...Array.from({ length: 9 }, (_, index) =>
          basket(
            ...Array.from({ length: 9 }, (_, place) => `own-${member}-${place}`),
            `once-${member}-${index}`,
            `late-${member}-${index}`,
          ),
        ),
        basket(...Array.from({ length: 9 }, (_, place) => `own-${member}-${place}`)),
      ),
    )
    expect(chooseBlend(steady)).toBe(USUAL_BLEND)
  })

  test('where people copy each other, neighbours count more', () => {
    const copied = Array.from({ length: 60 }, (_, member) => {
      const group = member % 3
      const shared = Array.from({ length: 10 }, (_, place) => `g${group}-${place}`)
      const old = Array.from({ length: 12 }, (_, place) => `old-${member}-${place}`)
      return history(
        `m${member}`,
        basket(`g${group}-0`, ...old),
        basket(...[0, 3, 6].map((place) => `g${group}-${(member + place) % 10}`)),
        basket(...shared),
      )
    })
    expect(chooseBlend(copied).neighbourWeight).toBeGreaterThan(USUAL_BLEND.neighbourWeight)
  })

  test('where nobody buys a thing twice and fashions pass, what sold lately is shown', () => {
    const passing = Array.from({ length: 60 }, (_, member) =>
      history(
        `m${member}`,
        ...[0, 1, 2].map((visit): Basket => {
          const week = (member % 30) + 10 * visit
          const piece = (place: number): string => `season-${Math.floor(week / 6)}-${(member + place) % 5}`
          return { on: addDays('2026-01-05', 7 * week), productIds: [piece(0), piece(2)] }
        }),
      ),
    )
    expect(chooseBlend(passing).latelyWeight).toBeGreaterThan(USUAL_BLEND.latelyWeight)
  })

  test('an empty last basket foresees nothing and breaks nothing', () => {
    const empty = Array.from({ length: 30 }, (_, member) => history(`m${member}`, basket('a'), basket('a'), basket()))
    expect(chooseBlend(empty)).toBe(USUAL_BLEND)
  })
})
