import { forecast, hideLast, measure } from './histories/last-interval'
import type { HiddenInterval } from './histories/last-interval'
import { historyFile, missingHistory } from './histories/source'
import { occasionsOf } from './histories/pairs'
import { readUciPairs, UCI_FILE } from './histories/uci-online-retail'

const file = historyFile(UCI_FILE)

/** The members whose number ends in 7: a tenth of the shop, enough to show and quick to read. */
const hiddenOf = (path: string): HiddenInterval[] =>
  readUciPairs(path)
    .filter(({ customerId }) => customerId.endsWith('7'))
    .flatMap((pair) => hideLast(pair.customerId, pair.productId, occasionsOf(pair, pair.days.length)) ?? [])

if (file === null)
  test('the year of a real shop is elsewhere', () => expect(missingHistory(UCI_FILE)).toContain(UCI_FILE))
else
  describe('on a year of a real shop', () => {
    const hidden = hiddenOf(file)

    test('we know better than any rule of thumb when somebody is back', () => {
      const { mae, naiveMae, coverage80 } = measure(hidden)
      expect(mae).toBeLessThan(Math.min(...Object.values(naiveMae)))
      expect(coverage80).toBeGreaterThan(0.75)
      expect(coverage80).toBeLessThan(0.87)
    })

    test('what happens later changes nothing that is said now', () => {
      const futures = hidden.map(({ actualDays }) => actualDays).reverse()
      const shuffled = hidden.map((one, index) => ({ ...one, actualDays: futures[index] ?? 1 }))
      expect(forecast(shuffled)).toEqual(forecast(hidden))
      expect(measure(shuffled).mae).toBeGreaterThan(measure(hidden).mae)
    })
  })
