import { CDNOW_SAMPLE } from '../histories/cdnow'
import { historyFile, missingHistory } from '../histories/source'
import { evaluated } from './tried-file'

const cdnow = historyFile(CDNOW_SAMPLE)
if (cdnow === null) test('CDNOW is elsewhere', () => expect(missingHistory(CDNOW_SAMPLE)).toContain(CDNOW_SAMPLE))
else
  test('CDNOW from its file: the published parameters and the known holdout errors', async () => {
    const columns = ['--map', 'customer=1,date=3,qty=4,amount=5']
    const { models, holdout, history } = await evaluated(cdnow, ...columns, '--holdout-days', '273')
    expect(history).toMatchObject({ customers: 2357, calibrationEndOn: '1997-09-30', timeUnit: 'week' })
    expect(models.bgnbd?.params.alpha).toBeCloseTo(4.4136, 3)
    expect(models.mbgnbd?.logLikelihood).toBeCloseTo(-9582.1357, 3)
    expect(models.gammagamma?.logLikelihood).toBeCloseTo(-4055.92, 1)
    expect(holdout?.paretonbd?.actual).toBe(1882)
    expect(holdout?.paretonbd?.mae).toBeCloseTo(0.7545, 3)
    expect(holdout?.mbgnbd?.rmse).toBeCloseTo(1.6072, 3)
  })
