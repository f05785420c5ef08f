import fc from 'fast-check'
import { resample, sampleRankOf, type SampledBuyer } from './buyer-sample'

const sums = { firstOn: '2026-01-01', lastOn: '2026-02-01', buyingDays: 2, orders: 2, netFen: 100, repeatFen: 50 }

test('in whatever order members come, the sample holds those of the lowest rank, each once', () => {
  const some = fc.array(fc.stringMatching(/^m[0-9a-f]{1,3}$/), { maxLength: 60 })
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 10 }), (memberIds, most) => {
      let sample: readonly SampledBuyer[] = []
      for (const memberId of memberIds) sample = resample(sample, memberId, sums, most)
      const wanted = [...new Set(memberIds)].sort((a, b) => sampleRankOf(a) - sampleRankOf(b)).slice(0, most)
      expect(sample.map(({ memberId }) => memberId).sort()).toEqual(wanted.sort())
    }),
  )
})

test('who bought again is in it with the new sums; who has nothing left is out', () => {
  const [first] = [resample([], 'm1', sums, 5)]
  expect(resample(first, 'm1', { ...sums, orders: 3 }, 5)).toEqual([{ ...sums, orders: 3, memberId: 'm1' }])
  expect(resample(first, 'm1', null, 5)).toEqual([])
})
