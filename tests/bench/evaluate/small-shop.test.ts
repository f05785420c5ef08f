import { pageOf } from './html/page'
import { reportOf } from './report'
import { evaluated, HEADER, regulars, triedFiles } from './tried-file'

const fileOf = triedFiles()

describe('a shop too small for models', () => {
  test('one customer: rates, and each customer’s own rate instead of a model', async () => {
    const said = await evaluated(
      fileOf('one.csv', [HEADER, 'anna,2025-01-01,tea,1,10', 'anna,2025-02-01,tea,1,10', 'anna,2025-03-01,tea,1,10']),
    )
    expect(said.repurchase).toEqual({ userRate: 1, orderRate: 2 / 3, rate90: null, mode: null })
    expect(said.models).toEqual({})
    expect(said.notes.join()).toContain('own rate is used')
    expect(reportOf(said)).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('one purchase is a right answer too', async () => {
    const said = await evaluated(fileOf('single.csv', [HEADER, 'anna,2025-01-01,tea,1,10']))
    expect(said).toMatchObject({ repurchase: { userRate: 0, orderRate: 0 }, replenishment: null, messages: [] })
    expect(reportOf(said)).not.toMatch(/NaN|undefined|Infinity/)
    expect(pageOf(said, 'single.csv')).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('one product has no next basket to guess', async () => {
    const said = await evaluated(
      fileOf('product.csv', [HEADER, ...regulars().map((line) => line.replace(/,p\d+,/, ',tea,'))]),
    )
    expect(said.basket).toBeNull()
    expect(said.replenishment?.pairs).toBe(60)
  })

  test('a holdout shorter than a horizon, or a file shorter than one: every horizon is there, and says why not', async () => {
    const daysApart = async (name: string, lastOn: string) =>
      (await evaluated(fileOf(name, [HEADER, 'a,2025-01-01,tea,1,10', `a,${lastOn},tea,1,10`]))).due
    const due = await daysApart('weeks.csv', '2025-01-21')
    expect(due[7]).toMatchObject({ model: 'rate', pairs: 1, auc: null })
    expect(due[7].why).toMatch(/purchase rates are used/)
    expect(due[28]).toMatchObject({ model: null, auc: null, why: 'the file is shorter than 28 days' })
    expect((await daysApart('days.csv', '2025-01-11'))[7]).toMatchObject({
      ...{ model: null, why: 'the days before those judged are fewer than 7' },
    })
  })

  test('an order of nothing is an order', async () => {
    const said = await evaluated(fileOf('free.csv', [HEADER, 'a,2025-01-01,tea,1,0', 'a,2025-02-01,tea,1,10']))
    expect(said.repurchase.userRate).toBe(1)
  })

  test('two orders on one day are two where they have numbers, one where they have none; a return is another day', async () => {
    const lines = ['anna,2025-01-01,1,10', 'anna,2025-01-01,2,10', 'bob,2025-01-01,3,10', 'bob,2025-05-01,4,10']
    const rates = async (name: string, header: string) => (await evaluated(fileOf(name, [header, ...lines]))).repurchase
    expect(await rates('numbered.csv', 'customer,date,order,amount')).toMatchObject({
      ...{ userRate: 1, orderRate: 0.5, rate90: 0 },
    })
    expect(await rates('by-day.csv', 'customer,date,till,amount')).toMatchObject({
      ...{ userRate: 0.5, orderRate: 1 / 3, rate90: 0 },
    })
  })
})
