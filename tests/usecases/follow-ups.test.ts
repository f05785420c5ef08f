import type { Enrolment } from '@domain/journey/journey'
import type { Grant } from '@domain/messaging/grant'
import type { Touch } from '@domain/messaging/touch'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-20T10:00:00+08:00')
})
afterAll(() => house.close())

const COLLECTIONS = ['enrolments', 'inbox_entries', 'touches', 'grants', 'job_marks', 'agenda', 'job_runs']
let round = 0
let PEOPLE: readonly string[] = []
beforeEach(async () => {
  for (const collection of [...COLLECTIONS, 'purchases']) house.cloud.store.clear(collection)
  round += 1
  PEOPLE = Array.from({ length: 12 }, (_, place) => `r${round}p${place}`)
  await house.sendOrders(
    batch(
      PEOPLE.map((person) => order(person, '2026-11-18', 'coffee')),
      true,
    ),
  )
})

const tick = () => house.cloud.runTimer('job-follow-ups')
const dispatch = () => house.cloud.runTimer('job-dispatch')
const entries = () =>
  house.documents<{ readonly entryId: string; readonly memberId: string }>('inbox_entries', { kind: 'follow-up' })
const touches = () => house.documents<Touch>('touches')
const somebody = () => PEOPLE[0] ?? ''
const agree = async (person: string) => {
  await house.answerPanel(`o-${person}`, 'follow-up', 'accept')
  const results = [{ tmplId: 'follow-up', answer: 'accept' as const }]
  const input = { askId: newRequestId(), planId: null, results }
  await house.ask(`o-${person}`, 'messaging', 'reportAsk', input)
}
const set = (collection: string, filter: object, changed: object) =>
  house.cloud.store.update({
    collection,
    filter: { ...filter },
    update: { $set: changed },
    multi: true,
    merge: true,
    upsert: false,
  })

it('a tick that is delivered twice, and again, visits everybody once', async () => {
  await Promise.all([tick(), tick(), tick()])
  await tick()
  const posted = await entries()
  expect(posted).toHaveLength(PEOPLE.length)
  expect(new Set(posted.map(({ memberId }) => memberId)).size).toBe(PEOPLE.length)
})

it('two ticks that both run, because the first one’s lease was lost, visit everybody once', async () => {
  const first = tick()
  await set('job_runs', { _id: 'job-follow-ups' }, { leaseUntil: 0 })
  await Promise.all([first, tick()])
  await tick()
  expect(await entries()).toHaveLength(PEOPLE.length)
})

it('killed between any two of its steps it goes on where it was', async () => {
  await tick()
  const done = await entries()
  // As a kill would leave it: some have been visited and some not, and the mark of what was read is behind.
  const redo = (await house.documents<Enrolment>('enrolments')).slice(0, 5)
  for (const { enrolmentId, memberId } of redo) {
    await set('enrolments', { _id: enrolmentId }, { stepNo: 1, stepSince: house.cloud.clock.now(), nextAt: 0 })
    await house.cloud.store.remove('inbox_entries', { memberId }, true)
  }
  await house.cloud.store.remove('job_marks', {}, true)
  await tick()
  const ids = (list: typeof done) => list.map(({ entryId }) => entryId).sort()
  expect(ids(await entries())).toEqual(ids(done))
})

it('a grant is spent on one visit though two purchases would have it', async () => {
  await agree(somebody())
  await house.sendOrders(batch([order(somebody(), '2026-11-18', 'tea')], true))
  await Promise.all([tick(), tick()])
  await dispatch()
  expect(await house.phone(`o-${somebody()}`)).toHaveLength(1)
  expect((await touches()).filter(({ state }) => state === 'delivered')).toHaveLength(1)
  const [grant] = await house.documents<Grant>('grants')
  expect(grant?.state).toBe('spent')
})

/** Somebody who bought two weeks ago, so that it is time to ask how it is, and who agreed to be asked by WeChat. */
async function whoIsAsked(): Promise<string> {
  const person = `r${round}asked`
  await house.sendOrders(batch([order(person, '2026-11-06', 'coffee')], true))
  await agree(person)
  return person
}

it('a message that only opens the inbox finds its words there, and both count as one', async () => {
  await agree(somebody())
  await tick()
  await dispatch()
  const [touch] = await touches()
  expect(touch).toMatchObject({ state: 'delivered', page: 'packages/member/inbox/index', instead: null })
  expect((await entries()).map(({ entryId }) => entryId)).toContain(touch?.touchId)
})

it('what WeChat will not take goes into the inbox, once', async () => {
  await whoIsAsked()
  await tick()
  const [touch] = await touches()
  expect(touch).toMatchObject({ state: 'planned', purpose: 'follow-up', planId: null })
  // The grant turns out to be gone, as after a refusal in WeChat's own settings.
  await set('grants', {}, { state: 'void' })
  await Promise.all([dispatch(), dispatch()])
  expect(await touches()).toMatchObject([{ state: 'skipped', reason: 'no-grant' }])
  expect((await entries()).filter(({ entryId }) => entryId === touch?.touchId)).toHaveLength(1)
})

it('who changes their mind while a visit waits to be sent is left alone, and the grant is kept', async () => {
  const person = await whoIsAsked()
  await tick()
  await house.ask(`o-${person}`, 'messaging', 'chooseContact', { followUps: false, campaigns: true })
  await dispatch()
  const [touch] = await touches()
  expect(touch).toMatchObject({ state: 'skipped', reason: 'opted-out' })
  expect(await house.documents<Grant>('grants')).toMatchObject([{ state: 'available' }])
  expect((await entries()).map(({ entryId }) => entryId)).not.toContain(touch?.touchId)
})

it('a message claimed by a run that died is unknown, and neither sent again nor posted', async () => {
  await whoIsAsked()
  await tick()
  const [touch] = await touches()
  await set('touches', {}, { state: 'sending', claimedAt: house.cloud.clock.now() - 10 * 60_000 })
  await dispatch()
  expect(await touches()).toMatchObject([{ state: 'unknown' }])
  expect((await entries()).map(({ entryId }) => entryId)).not.toContain(touch?.touchId)
})

it('one whose purchase cannot be read keeps nobody waiting; it is tried again, and set aside with what was said', async () => {
  await tick()
  for (const collection of ['enrolments', 'inbox_entries', 'job_marks']) house.cloud.store.clear(collection)
  const [broken] = await house.documents<{ purchaseId: string; lines: readonly object[] }>('purchases')
  const purchaseId = broken?.purchaseId ?? ''
  await set('purchases', { purchaseId }, { lines: [null, null] })
  await tick()
  expect(await entries()).toHaveLength(PEOPLE.length - 1)
  const ill = () => house.documents<Enrolment>('enrolments', { occasion: purchaseId })
  expect(await ill()).toMatchObject([{ state: 'running', stepNo: 0, trouble: { tries: 1 } }])
  for (let tries = 2; tries <= 5; tries++) {
    await set('enrolments', { occasion: purchaseId }, { nextAt: 0 })
    await tick()
  }
  const reason = expect.stringContaining('TypeError') as string
  expect(await ill()).toMatchObject([
    { state: 'ended', endReason: 'broken', nextAt: null, trouble: { tries: 5, reason } },
  ])
})

it('a message that cannot be made out keeps no other waiting, and ends in the inbox with its grant given back', async () => {
  const [bad = '', fine = ''] = PEOPLE
  for (const person of [bad, fine]) await agree(person)
  await tick()
  const { member } = await house.ask(`o-${bad}`, 'member', 'openCenter', {})
  const mine = { memberId: member.memberId }
  await set('touches', mine, { values: null, dueAt: 0 })
  await dispatch()
  expect(await house.phone(`o-${fine}`)).toHaveLength(1)
  expect(await house.documents<Touch>('touches', mine)).toMatchObject([{ state: 'planned', trouble: { tries: 1 } }])
  for (let tries = 2; tries <= 5; tries++) {
    await set('touches', mine, { dueAt: 0 })
    await set('agenda', {}, { nextDueAt: 0 })
    await dispatch()
  }
  expect(await house.documents<Touch>('touches', mine)).toMatchObject([
    { state: 'skipped', reason: 'broken', trouble: { tries: 5 } },
  ])
  expect(await house.documents<Grant>('grants', mine)).toMatchObject([{ state: 'available' }])
  expect((await entries()).filter(({ memberId }) => memberId === member.memberId)).toHaveLength(1)
})

it('a plan that cannot be read keeps nobody else’s reminder waiting, and its grant is set aside', async () => {
  const grants = ['ill', 'well'].map((memberId) => ({
    ...{
      _id: `g-${memberId}`,
      grantId: `g-${memberId}`,
      memberId,
      tmplId: 'replenishment-due',
      purpose: 'replenishment',
    },
    ...{ v: 1, productId: null, state: 'available', grantedAt: 0, touchId: null, lookOn: '2026-11-20' },
  }))
  const plan = {
    ...{
      v: 1,
      productId: 'coffee',
      productName: '咖啡豆',
      cycleNo: 3,
      state: 'open',
      reminderOff: false,
      basis: 'yours',
    },
    ...{
      cycleDays: 30,
      lastOn: '2026-10-25',
      dueOn: '2026-11-22',
      earlyOn: '2026-11-20',
      lateOn: '2026-11-25',
      closeOn: '2026-12-20',
      sentOn: null,
    },
  }
  const planOf = (memberId: string, changed = {}) => ({
    ...{ ...plan, _id: `${memberId}:p`, planId: `${memberId}:p`, memberId },
    ...changed,
  })
  house.cloud.store.bulkInsert('grants', grants)
  house.cloud.store.bulkInsert('plans', [planOf('ill', { dueOn: null, lastOn: null }), planOf('well')])
  const remind = () => house.cloud.runTimer('job-reminders')
  const grantOf = async (memberId: string) => (await house.documents<Grant>('grants', { memberId }))[0]
  await remind()
  expect(await grantOf('well')).toMatchObject({ state: 'reserved' })
  expect(await grantOf('ill')).toMatchObject({ state: 'available', lookOn: '2026-11-21', trouble: { tries: 1 } })
  for (let tries = 2; tries <= 5; tries++) {
    await set('grants', { memberId: 'ill' }, { lookOn: '2026-11-20' })
    await remind()
  }
  expect(await grantOf('ill')).toMatchObject({ lookOn: '9999-12-31', trouble: { tries: 5 } })
})

it('two visits of a week leave a reminder that was asked for its place', async () => {
  const person = await whoIsAsked()
  await tick()
  const [touch] = await touches()
  const { memberId = '', touchId = '' } = touch ?? {}
  const sentAt = house.cloud.clock.now() - 3_600_000
  house.cloud.store.bulkInsert(
    'touches',
    ['x', 'y'].map((id) => ({ ...touch, _id: `${id}:1`, touchId: `${id}:1`, state: 'delivered', endedAt: sentAt })),
  )
  await dispatch()
  expect((await house.documents<Touch>('touches', { touchId }))[0]?.dueAt).toBeGreaterThan(sentAt + 6 * 86_400_000)
  const { purchaseId } = (await house.documents<{ purchaseId: string }>('purchases', { memberId }))[0] ?? {}
  const plan = { planId: `${memberId}:coffee:1`, memberId, productId: 'coffee', state: 'open', reminderOff: false }
  house.cloud.store.bulkInsert('plans', [{ _id: plan.planId, v: 1, ...plan, after: purchaseId }])
  const asked = { planId: plan.planId, productId: 'oolong', purpose: 'replenishment', grantId: 'g-asked' }
  const values = { thing1: '咖啡豆', date2: '2026年11月26日', thing3: '您通常 31 天买一次' }
  const reminder = { ...touch, ...asked, templateCode: 'replenishment-due', values, dueAt: 0 }
  house.cloud.store.bulkInsert('touches', [{ ...reminder, _id: 'asked:1', touchId: 'asked:1', enrolmentId: 'asked' }])
  const [grant] = await house.documents<Grant>('grants', { memberId })
  const held = { grantId: 'g-asked', tmplId: 'replenishment-due', purpose: 'replenishment', touchId: 'asked:1' }
  house.cloud.store.bulkInsert('grants', [{ ...grant, ...held, _id: 'g-asked', state: 'reserved' }])
  await house.answerPanel(`o-${person}`, 'replenishment-due', 'accept')
  await set('agenda', {}, { nextDueAt: 0 })
  await dispatch()
  expect((await house.phone(`o-${person}`)).map(({ title }) => title)).toEqual(['补货提醒'])
})

it('an online order is followed up from the day it was received, and not before', async () => {
  await tick()
  const { member } = await house.ask(`o-${somebody()}`, 'member', 'openCenter', {})
  const [bought] = await house.documents<{ memberId: string }>('purchases', { memberId: member.memberId })
  const purchaseId = 'online:S1'
  const receivedAt = house.cloud.clock.now() - 5_000
  const online = { ...bought, _id: purchaseId, purchaseId, storeId: 'online', receiptNo: 'S1' }
  house.cloud.store.bulkInsert('purchases', [online])
  house.cloud.store.bulkInsert('orders', [
    { _id: 'S0', v: 1, orderId: 'S0', memberId: member.memberId, state: 'shipped', receivedAt: null },
  ])
  await tick()
  const followed = () => house.documents<Enrolment>('enrolments', { occasion: purchaseId })
  expect(await followed()).toEqual([])
  house.cloud.store.bulkInsert('orders', [
    { _id: 'S1', v: 1, orderId: 'S1', memberId: member.memberId, state: 'received', receivedAt },
  ])
  await Promise.all([tick(), tick()])
  expect(await followed()).toMatchObject([{ state: 'running', stepNo: 0, stepSince: receivedAt }])
})

it('who buys the same again is visited for the new one only; who sent that back, for the one they kept', async () => {
  const [again = '', back = '', points = ''] = PEOPLE
  const two = ['coffee', 'tea'].map((productId) => ({ productId, qty: 1, paidFen: 5_000 }))
  const second = (person: string) => order(person, '2026-11-19', 'second', { paidFen: 10_000, lines: two })
  await house.sendOrders(batch([again, back].map(second), true))
  const refund = { storeId: 'wutong', receiptNo: second(back).receiptNo, refundNo: 'r1', refundedFen: 5_000 }
  const returned = [{ productId: 'coffee', qty: 1 }]
  const told = { ...refund, refundedAt: house.cloud.clock.now(), returned }
  await house.sendOrders({ live: true, purchases: [], refunds: [told] })
  // Points had paid for it all, so no money came back with the goods.
  const free = order(points, '2026-11-18', 'coffee').receiptNo
  await set('purchases', { receiptNo: free }, { paidFen: 0, returned })
  await tick()
  const reasonsOf = async (person: string, on: string, goods: string) => {
    const occasion = `wutong:${person}.${on}.${goods}`
    return (await house.documents<Enrolment>('enrolments', { occasion })).map(({ endReason }) => endReason)
  }
  expect(await reasonsOf(again, '2026-11-18', 'coffee')).toEqual(['bought'])
  expect(await reasonsOf(again, '2026-11-19', 'second')).toEqual([null])
  expect(await reasonsOf(back, '2026-11-18', 'coffee')).toEqual([null])
  expect(await reasonsOf(back, '2026-11-19', 'second')).toEqual([])
  expect(await reasonsOf(points, '2026-11-18', 'coffee')).toEqual([])
})
