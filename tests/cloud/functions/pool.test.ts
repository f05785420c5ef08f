import type { FunctionProcess } from './function-process'
import { openPool, type ProcessPool } from './pool'
import type { FunctionSettings } from './settings'

const settings = (name: string, version = '1'): FunctionSettings => ({
  name,
  folder: `/functions/${name}`,
  timeoutMs: 3_000,
  memoryMb: 256,
  timer: null,
  openapi: [],
  env: {},
  version,
})

/** A pool over processes that are only remembered. */
function trial(limits: { processes: number; perFunction: number }) {
  const living: FunctionProcess[] = []
  const pool = openPool({ ...limits, idleMs: 60_000 }, (own, onExit) => {
    const state = { alive: true }
    const process: FunctionProcess = {
      settings: own,
      run: () => Promise.resolve({ kind: 'timed-out' }),
      isAlive: () => state.alive,
      peakRssKb: () => 0,
      kill: () => {
        state.alive = false
        living.splice(living.indexOf(process), 1)
        setImmediate(onExit)
      },
    }
    living.push(process)
    return process
  })
  return { pool, names: () => living.map((process) => process.settings.name) }
}

const pools: ProcessPool[] = []
const open = (processes: number, perFunction: number) => {
  const made = trial({ processes, perFunction })
  pools.push(made.pool)
  return made
}
afterEach(() => {
  for (const pool of pools.splice(0)) pool.stop()
})

const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('the pool of function processes', () => {
  it('gives a warm process again, and a second one while the first is busy', async () => {
    const { pool } = open(4, 4)
    const first = await pool.checkOut(settings('a'), false)
    const second = await pool.checkOut(settings('a'), false)
    expect(second).not.toBe(first)
    pool.checkIn(first)
    expect(await pool.checkOut(settings('a'), false)).toBe(first)
  })

  it('at its bound ends the one that was idle longest', async () => {
    const { pool, names } = open(2, 2)
    for (const name of ['a', 'b']) pool.checkIn(await pool.checkOut(settings(name), false))
    await pool.checkOut(settings('c'), false)
    expect(names()).toEqual(['b', 'c'])
  })

  it('lets calls wait when all are busy, and serves them in order', async () => {
    const { pool } = open(1, 1)
    const held = await pool.checkOut(settings('a'), false)
    const served: string[] = []
    const waiting = ['b', 'c'].map((name) =>
      pool.checkOut(settings(name), false).then((process) => {
        served.push(name)
        pool.checkIn(process)
      }),
    )
    await soon()
    expect(served).toEqual([])
    pool.checkIn(held)
    await Promise.all(waiting)
    expect(served).toEqual(['b', 'c'])
  })

  it('never lets a nested call wait: its caller holds a process', async () => {
    const { pool } = open(1, 1)
    await pool.checkOut(settings('a'), false)
    await pool.checkOut(settings('a'), true)
    expect(pool.size()).toBe(2)
  })

  it('keeps one function from taking every process', async () => {
    const { pool } = open(4, 2)
    await pool.checkOut(settings('a'), false)
    await pool.checkOut(settings('a'), false)
    let third = false
    const waiting = pool.checkOut(settings('a'), false).then(() => (third = true))
    await pool.checkOut(settings('b'), false)
    expect(third).toBe(false)
    pool.stop()
    await expect(waiting).rejects.toThrow('stopped')
  })

  it('ends an idle process whose code has changed', async () => {
    const { pool, names } = open(4, 4)
    const old = await pool.checkOut(settings('a', '1'), false)
    pool.checkIn(old)
    const fresh = await pool.checkOut(settings('a', '2'), false)
    expect(fresh).not.toBe(old)
    expect(names()).toEqual(['a'])
  })

  it('a killed process makes room for who waits', async () => {
    const { pool } = open(1, 1)
    await pool.checkOut(settings('a'), false)
    const waiting = pool.checkOut(settings('b'), false)
    expect(pool.kill('a')).toBe(1)
    expect((await waiting).settings.name).toBe('b')
  })

  it('once stopped turns away who waits and who comes', async () => {
    const { pool } = open(1, 1)
    await pool.checkOut(settings('a'), false)
    const waiting = pool.checkOut(settings('b'), false)
    pool.stop()
    await expect(waiting).rejects.toThrow('stopped')
    await expect(pool.checkOut(settings('c'), true)).rejects.toThrow('stopped')
  })
})
