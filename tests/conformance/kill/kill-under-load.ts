import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openStore } from '../../cloud/store/open-store'
import { decodeDocument } from '../../cloud/store/value/ejson'

/** What was found after a kill: for a good store both lists are empty, and the index knows as many documents as there are. */
export type Damage = {
  readonly lost: readonly string[]
  readonly halves: readonly string[]
  readonly acknowledged: number
  readonly kept: number
  readonly indexed: number
}

/** Kills a gateway −9 while a process writes to it through the SDK, so many acknowledged writes after its start. */
export async function killUnderLoad(file: string, afterWrites: number, round: number): Promise<Damage> {
  const server = forkScript('store-server.ts', file)
  const [url] = (await once(server, 'message')) as [string]
  const writer = forkScript('writer.ts', url, String(round))
  const acknowledged = new Set<string>()
  writer.on('message', (id: string) => {
    acknowledged.add(id)
    if (acknowledged.size === afterWrites) server.kill('SIGKILL')
  })
  await Promise.all([once(server, 'exit'), once(writer, 'exit')])
  return inspect(file, acknowledged)
}

const forkScript = (script: string, ...parameters: string[]): ChildProcess =>
  fork(path.join(__dirname, script), parameters, { execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href] })

async function inspect(file: string, acknowledged: ReadonlySet<string>): Promise<Damage> {
  const collections = [{ name: 'facts', indexes: [{ name: 'lane', keys: [['lane', 1]] as const }] }]
  const store = openStore({ file, collections, now: () => 0 })
  const present = new Set([...store.documents('facts')].map((text) => String(decodeDocument(text)['_id'])))
  const indexed = await store.count('facts', { lane: { $gte: '' } })
  store.close()
  const lost = [...acknowledged].filter((id) => !present.has(id))
  const halves = [...present].filter((id) => isHalf(id, present))
  return { lost, halves, acknowledged: acknowledged.size, kept: present.size, indexed }
}

function isHalf(id: string, present: ReadonlySet<string>): boolean {
  const other = id.endsWith('left') ? id.replace('left', 'right') : id.replace('right', 'left')
  return !present.has(other)
}
