import * as v from 'valibot'
import { startTrialCloud, stopTrialClouds, trialTemplate } from '../trial-cloud'
import { createFaults } from './faults'

afterEach(stopTrialClouds)

describe('faults on demand', () => {
  it('strike the same askings again for the same seed', () => {
    const run = (seed: number) => {
      const faults = createFaults()
      faults.set({ seed, rules: [{ fault: 'drop-reply', match: 'database.', rate: 0.3 }] })
      return Array.from({ length: 200 }, () => faults.strikes('drop-reply', 'database.insertDocument') !== null)
    }
    expect(run(7)).toEqual(run(7))
    expect(run(7)).not.toEqual(run(8))
    expect(run(7).filter(Boolean).length / 200).toBeCloseTo(0.3, 1)
  })

  it('strike as often as told, and only what they match', () => {
    const faults = createFaults()
    faults.set({ rules: [{ fault: 'kill', match: 'job-', times: 1 }] })
    expect(faults.strikes('kill', 'member')).toBeNull()
    expect(faults.strikes('kill', 'job-settle')).not.toBeNull()
    expect(faults.strikes('kill', 'job-settle')).toBeNull()
    expect(faults.struck()).toEqual([1])
  })

  it('refuse a plan that makes no sense', () =>
    expect(() => createFaults().set({ rules: [{ fault: 'latency', ms: -1 }] })).toThrow())
})

describe('a cloud with faults', () => {
  const note = async (cloud: Awaited<ReturnType<typeof startTrialCloud>>) =>
    cloud.call('hook-message', { note: 1 }, 'o-anna').catch((error: unknown) => String(error))
  const count = async (cloud: Awaited<ReturnType<typeof startTrialCloud>>) =>
    v.parse(v.array(v.unknown()), await cloud.call('events', {}, 'o-anna')).length

  it('drops a reply after the write has happened', async () => {
    const cloud = await startTrialCloud()
    cloud.world.faults.set({ rules: [{ fault: 'drop-reply', match: 'database.insert', times: 1 }] })
    expect(await note(cloud)).toContain('-50')
    expect(await count(cloud)).toBe(1)
    expect(await note(cloud)).toBe('success')
  })

  it('answers an error by code, and a full disk to writes only', async () => {
    const cloud = await startTrialCloud()
    cloud.world.faults.set({
      rules: [
        { fault: 'error', match: 'database.getDocument', code: 'SERVER_TIMEOUT', times: 1 },
        { fault: 'disk-full' },
        { fault: 'latency', match: 'database.', ms: 5 },
      ],
    })
    await expect(count(cloud)).rejects.toThrow('-501002')
    expect(await count(cloud)).toBe(0)
    expect(await note(cloud)).toContain('no space left')
  })

  it('a full disk refuses the commit of a transaction whole, and nothing of it is there', async () => {
    const cloud = await startTrialCloud()
    cloud.world.faults.set({ rules: [{ fault: 'disk-full', match: 'database.commit', times: 1 }] })
    const input = { how: 'transaction', names: ['first', 'second'] }
    expect(await cloud.call('ledger', input, 'o-anna')).toMatchObject({
      errMsg: expect.stringContaining('no space') as string,
    })
    expect(cloud.store.listCollections().find(({ name }) => name === 'guestbook')).toMatchObject({ documents: 0 })
    expect(await cloud.call('ledger', input, 'o-anna')).toBe('kept')
    expect(cloud.store.listCollections().find(({ name }) => name === 'guestbook')).toMatchObject({ documents: 2 })
  })

  it('a full disk refuses a file', async () => {
    const cloud = await startTrialCloud()
    cloud.world.faults.set({ rules: [{ fault: 'disk-full', match: 'storage.', times: 1 }] })
    expect(await cloud.call('shelf', { put: 'a.txt', text: 'x' }, 'o-anna')).toMatchObject({
      errCode: expect.any(Number) as number,
    })
    expect(await cloud.call('shelf', { put: 'a.txt', text: 'x' }, 'o-anna')).toMatchObject({
      fileID: expect.stringContaining('a.txt') as string,
    })
  })

  it('the same run under the same seed fails at the same calls', async () => {
    const run = async () => {
      const cloud = await startTrialCloud()
      cloud.world.faults.set({
        seed: 'again',
        rules: [{ fault: 'error', match: 'database.insert', code: 'SYS_ERR', rate: 0.4 }],
      })
      const said: string[] = []
      for (let at = 0; at < 12; at++) said.push((await note(cloud)) === 'success' ? 'kept' : 'failed')
      return said
    }
    const first = await run()
    expect(await run()).toEqual(first)
    expect(new Set(first)).toEqual(new Set(['kept', 'failed']))
  })

  it('kills a function’s process in the middle', async () => {
    const cloud = await startTrialCloud()
    cloud.world.faults.set({ rules: [{ fault: 'kill', match: 'misbehave', afterMs: 50, times: 1 }] })
    await expect(cloud.call('misbehave', { how: 'sleep' }, 'o-anna')).rejects.toThrow('SIGKILL')
    expect(await cloud.call('misbehave', { how: 'nothing' }, 'o-anna')).toBeNull()
  })

  it('delivers timers and pushes twice, or loses a push', async () => {
    const cloud = await startTrialCloud()
    cloud.world.faults.set({
      rules: [
        { fault: 'timer-twice', match: 'tick' },
        { fault: 'push-twice', times: 1 },
        { fault: 'push-lost', match: 'subscribe_msg_change' },
      ],
    })
    await cloud.clock.advance('PT5M')
    expect(cloud.runs({ functionName: 'tick', limit: 9 })).toHaveLength(2)
    await cloud.world.prompts.tap('o-anna', [{ tmplId: trialTemplate.tmplId, answer: 'accept' }])
    expect(await count(cloud)).toBe(2)
    expect(await cloud.world.prompts.refuse('o-anna', [trialTemplate.tmplId])).toMatchObject({ delivered: 0 })
  })
})
