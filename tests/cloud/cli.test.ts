import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readCliOptions } from './cli-options'
import { PLAIN_FUNCTIONS } from './trial-cloud'

const schema = path.join(PLAIN_FUNCTIONS, 'schema.json')
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-data-'))
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  fs.rmSync(data, { recursive: true })
})

/** Starts the command and answers the address of its `ready` line. */
async function start(...args: string[]): Promise<{ url: string; stop: (signal: NodeJS.Signals) => Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'cli.ts'), ...args], {
    cwd: path.join(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1]
    if (url) return { url, stop: (signal) => (child.kill(signal), exited) }
  }
  throw new Error('it ended before it was ready')
}

const post = async (url: string, body: object, openid = 'o-anna') =>
  (
    await fetch(url, { method: 'POST', headers: { 'x-openid': openid }, body: JSON.stringify(body) })
  ).json() as Promise<unknown>

describe('npm run cloud on a folder of plain functions', () => {
  const args = ['--functions', PLAIN_FUNCTIONS, '--port', '0', '--schema', schema, '--data', data]

  it('serves them, keeps their data over a kill −9, and runs their timer', async () => {
    const first = await start(...args, '--clock', '2026-11-21T09:00:00+08:00')
    expect(await post(`${first.url}/api/hello`, { name: '李' })).toEqual({
      hello: '李',
      openid: 'o-anna',
      source: 'wx_client',
    })
    await post(`${first.url}/api/guestbook`, { text: '第一条' })
    await first.stop('SIGKILL')

    const second = await start(...args)
    expect(await post(`${second.url}/api/guestbook`, {}, 'o-bert')).toEqual({
      entries: [{ text: '第一条', by: 'o-anna' }],
    })
    expect(await post(`${second.url}/local/clock`, { advance: 'PT1H' })).toMatchObject({
      functions: { heartbeat: { runs: 6, failed: 0 } },
    })
    expect(await (await fetch(`${second.url}/http/web/x?name=wang`)).text()).toBe('GET /x wang')
    await second.stop('SIGTERM')
  })

  it('a second one on the same data folder is refused, in words', async () => {
    const first = await start(...args)
    const second = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'cli.ts'), ...args], {
      cwd: path.join(__dirname, '../..'),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    running.add(second)
    let said = ''
    for await (const chunk of second.stderr) said += String(chunk)
    expect(said).toContain(`another local cloud is running on ${data}`)
    await first.stop('SIGKILL')
    await (await start(...args)).stop('SIGTERM')
  })

  it('refuses a collection that nobody created, as the real one does', async () => {
    const bare = await start('--functions', PLAIN_FUNCTIONS, '--port', '0')
    const answer = await post(`${bare.url}/api/guestbook`, { text: 'x' })
    expect(answer).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('-502005') as string })
    await bare.stop('SIGTERM')
  })
})

describe('its command line', () => {
  it.each<[string[], string]>([
    [[], 'say --functions DIR'],
    [['--functions', '.', '--port', 'x'], 'not a port'],
    [['--functions', '.', '--env', 'SECRET'], 'not NAME=VALUE'],
    [['--functions', '.', '--templates', schema], 'tmplId'],
    [['--nonsense'], '--nonsense'],
    [['--functions', '.', '--schema', 'none.json'], 'there is no file'],
    [['--functions', '.', '--schema', __filename], 'is not JSON'],
  ])('refuses %j in words', (args, text) => expect(() => readCliOptions(args)).toThrow(text))

  it('reads variables for the functions', () =>
    expect(readCliOptions(['--functions', '.', '--env', 'KEY=a=b']).env).toEqual({ KEY: 'a=b' }))

  it('reads secrets from a file, and what clients may do from the schema', () => {
    const envFile = path.join(data, '.env')
    fs.writeFileSync(envFile, '# keys\n\nexport PAY_KEY="a b=c"\nPLAIN = x\n')
    const schemaFile = path.join(data, 'schema.json')
    const rows = [{ name: 'notes', permission: { read: 'doc._openid == auth.openid' } }]
    fs.writeFileSync(schemaFile, JSON.stringify(rows))
    const options = readCliOptions(['--functions', '.', '--env-file', envFile, '--schema', schemaFile])
    expect(options).toMatchObject({ secrets: { PAY_KEY: 'a b=c', PLAIN: 'x' }, collections: rows })
    fs.writeFileSync(schemaFile, '[{"name":"notes","permission":{"read":"doc."}}]')
    expect(() => readCliOptions(['--functions', '.', '--schema', schemaFile])).toThrow('permission')
  })
})
