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
        basket(`g${group}-${member % 10}`, ...old),
        basket(...shared),
      )
    })
    expect(chooseBlend(copied).neighbourWeight).toBeGreaterThanOrEqual(USUAL_BLEND.neighbourWeight)
  })

  test('an empty last basket foresees nothing and breaks nothing', () => {
    const empty = Array.from({ length: 30 }, (_, member) => history(`m${member}`, basket('a'), basket('a'), basket()))
    expect(chooseBlend(empty)).toBe(USUAL_BLEND)
  })
})
