import { openNow, openVisit, ownVisit, VISIT_MS, type Visit } from './visit'

const wanted: Omit<Visit, 'expiresAt'> = {
  visitId: '62038841:7',
  memberId: 'm1',
  staffId: 's1',
  storeId: 'store-1',
  openedBy: 'r1',
  openedAt: 1_000,
}
const visit = openVisit(null, wanted)

test('a code opens one visit of ten minutes; the same scan again is the same visit', () => {
  expect(visit.expiresAt).toBe(1_000 + VISIT_MS)
  expect(openVisit(visit, { ...wanted, openedAt: 5_000 })).toBe(visit)
})

test('a second scan of the code finds it used, whoever scans', () => {
  expect(() => openVisit(visit, { ...wanted, openedBy: 'r2' })).toThrow('member-code/used')
  expect(() => openVisit(visit, { ...wanted, staffId: 's2' })).toThrow('member-code/used')
})

test('a visit is for who scanned, until its ten minutes are over', () => {
  expect(ownVisit(visit, 's1')).toBe(visit)
  expect(() => ownVisit(visit, 's2')).toThrow('visit/not-yours')
  expect(() => ownVisit(null, 's1')).toThrow('visit/not-found')
  expect(openNow(visit, visit.expiresAt - 1)).toBe(visit)
  expect(() => openNow(visit, visit.expiresAt)).toThrow('visit/expired')
})
