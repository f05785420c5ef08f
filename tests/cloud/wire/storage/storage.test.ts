import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import type { Cloud } from '../../cloud'
import { startTrialCloud, stopTrialClouds } from '../../trial-cloud'

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'storage-'))
let cloud: Cloud
beforeAll(async () => {
  cloud = await startTrialCloud({ dataDir })
})
afterAll(async () => {
  await stopTrialClouds()
  fs.rmSync(dataDir, { recursive: true })
})

const shelf = async (input: Record<string, unknown>) =>
  v.parse(v.record(v.string(), v.unknown()), await cloud.call('shelf', input, 'o-anna'))
const put = async (name: string, text = '内容') => String((await shelf({ put: name, text }))['fileID'])
const link = async (fileID: unknown) => {
  const answer = v.parse(
    v.object({ fileList: v.array(v.object({ status: v.number(), tempFileURL: v.string() })) }),
    await shelf({ link: [fileID] }),
  )
  return answer.fileList[0] ?? { status: -1, tempFileURL: '' }
}

describe('storage over the SDK', () => {
  it('takes a file as the SDK sent it before 3.0, in a form', async () => {
    const said = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      body: JSON.stringify({ action: 'storage.getUploadMetadata', path: 'old/a.txt' }),
    })
    const { data } = v.parse(v.object({ data: v.object({ url: v.string(), fileId: v.string() }) }), await said.json())
    const form = new FormData()
    form.set('key', 'old/a.txt')
    form.set('file', new Blob(['旧的']), 'a.txt')
    expect((await fetch(data.url, { method: 'POST', body: form })).status).toBe(200)
    expect(await shelf({ get: data.fileId })).toEqual({ text: '旧的' })
    const empty = new FormData()
    empty.set('key', 'old/a.txt')
    expect((await fetch(data.url, { method: 'POST', body: empty })).status).toBe(400)
  })

  it('keeps a file on disk, gives it back, links to it, and deletes it', async () => {
    const fileID = await put('晒单/图 1.png')
    expect(fileID).toMatch(/^cloud:\/\/local-cloud\.[\w-]+\/晒单\/图 1\.png$/)
    expect(fs.readFileSync(path.join(dataDir, 'files/晒单/图 1.png'), 'utf8')).toBe('内容')
    expect(await shelf({ get: fileID })).toEqual({ text: '内容' })
    const answer = await fetch((await link(fileID)).tempFileURL)
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'image/png', '内容'])
    expect(await shelf({ remove: [fileID] })).toMatchObject({ fileList: [{ status: 0 }] })
    expect(await shelf({ remove: [fileID] })).toMatchObject({ fileList: [{ status: -503003 }] })
    expect(await link(fileID)).toMatchObject({ status: -503003 })
  })

  it('a link lapses on the cloud’s clock, and cannot be forged', async () => {
    const { tempFileURL } = await link(await put('a.txt'))
    expect((await fetch(tempFileURL.replace('a.txt', 'b.txt'))).status).toBe(403)
    expect((await fetch(tempFileURL.replace(/sign=./, 'sign=x'))).status).toBe(403)
    await cloud.clock.advance('P2D', { maxTicksPerDay: 1 })
    expect((await fetch(tempFileURL)).status).toBe(403)
  })

  it.each(['../out.txt', '/root.txt', 'a//b.txt', 'a?b.txt', 'x'.repeat(501)])('refuses the path %j', async (name) =>
    expect(await shelf({ put: name, text: 'x' })).toMatchObject({ errMsg: expect.any(String) as string }),
  )

  it('nobody else writes into it', async () => {
    const answer = await fetch(`${cloud.url}/storage-upload/evil.txt?sign=0&t=99999999999`, {
      method: 'PUT',
      body: 'x',
    })
    expect(answer.status).toBe(403)
    expect(fs.existsSync(path.join(dataDir, 'files/evil.txt'))).toBe(false)
  })
})
