import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openKeptList } from './kept-list'
import { openRecords } from './records'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kept-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const within = <Answer>(work: (records: ReturnType<typeof openRecords>) => Answer): Answer => {
  const records = openRecords(path.join(folder, 'world.sqlite'))
  try {
    return work(records)
  } finally {
    records.close()
  }
}

it('what was put in a list’s place survives a restart, until another list is given', () => {
  within((records) => openKeptList(records, 'words', ['猫']).replace(['狗']))
  expect(within((records) => openKeptList(records, 'words', ['猫']).all())).toEqual(['狗'])
  expect(within((records) => openKeptList(records, 'words', ['鸟']).all())).toEqual(['鸟'])
})
