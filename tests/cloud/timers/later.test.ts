import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Outcome } from '../functions/outcome'
import { openRecords } from '../world/records'
import { openLater, type NewCall } from './later'

const call = (functionName: string, dueAt: number, retry: NewCall['retry'] = 'async'): NewCall => ({
  functionName,
  event: {},
  call: { source: 'wx_unknown', openid: null, clientIp: '127.0.0.1' },
  dueAt,
  retry,
})
const good = (result: unknown): Outcome => ({ ok: true, requestId: 'r', result: JSON.stringify(result) })
const bad: Outcome = {
  ok: false,
  requestId: 'r',
  failure: { kind: 'threw', errCode: -504002, errMsg: 'no', wireCode: 'FUNCTIONS_EXECUTE_FAIL' },
}

describe('calls that are put off', () => {
  it('come in the order of their time, and not before', () => {
    const later = openLater(openRecords(null))
    later.add(call('second', 20))
    later.add(call('first', 10))
    expect(later.take(5)).toBeNull()
    expect([later.take(50)?.functionName, later.take(50)?.functionName, later.take(50)]).toEqual([
      'first',
      'second',
      null,
    ])
  })

  it('are tried again by the rule of their kind', () => {
    const tries = (retry: NewCall['retry'], outcome: Outcome) => {
      const later = openLater(openRecords(null))
      later.add(call('f', 0, retry))
      const times: number[] = []
      for (let due = later.take(Infinity); due; due = later.take(Infinity)) {
        times.push(due.dueAt / 1000)
        later.close(due, outcome, due.dueAt)
      }
      return times
    }
    expect(tries('async', bad)).toEqual([0, 60, 120])
    expect(tries('async', good(null))).toEqual([0])
    expect(tries('never', bad)).toEqual([0])
    expect(tries('payment', good({ errcode: 0 }))).toEqual([0])
    const deaf = tries('payment', good({ errcode: 1 }))
    expect(deaf.slice(0, 5)).toEqual([0, 15, 30, 60, 240])
    expect(deaf.at(-1)).toBe(24 * 3600 + 4 * 60) // 24 h 4 min, as WeChat Pay says
  })

  it('survive a restart, also one that was cut off in the middle', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'later-'))
    const file = path.join(folder, 'world.sqlite')
    const first = openRecords(file)
    const later = openLater(first)
    later.add(call('waiting', 10))
    later.add(call('begun', 5))
    later.take(5)
    first.close()
    const second = openRecords(file)
    const again = openLater(second)
    expect([again.take(50)?.functionName, again.take(50)?.functionName]).toEqual(['begun', 'waiting'])
    expect(again.add(call('new', 1)).id).toBe('3')
    second.close()
    fs.rmSync(folder, { recursive: true })
  })
})
