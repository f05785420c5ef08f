import { watch } from 'node:fs'
import path from 'node:path'
import { buildAll, type Part } from '../../config/build'
import { watchFunctions } from '../../config/functions'
import { startDemo } from './start/start-demo'
import { readStartOptions } from './start/start-options'

const project = path.resolve(__dirname, '../..')
const SOURCES = ['miniprogram', 'cloudfunctions/shared/domain', 'cloudfunctions/shared/contract']
const QUIET_MS = 200

main().catch((problem: unknown) => {
  console.error(problem)
  process.exit(1)
})

/** Starts the demo shop and builds again what is changed: functions at once, the app (with --weapp both of them) in seconds. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const apps: readonly Part[] = args.includes('--weapp') ? ['h5', 'weapp'] : ['h5']
  const options = readStartOptions(args.filter((argument) => argument !== '--weapp'))
  const cloud = await startDemo({ ...options, parts: ['functions', ...apps], say: console.log })
  await watchFunctions(() => console.log('functions built'))
  watchApp(apps)
  console.log(`ready ${cloud.url}`)
  console.log(`  reload ${cloud.url}/?openid=demo-banxia#/pages/me/index after a change`)
}

/** One build at a time; what changes meanwhile is built after it. */
function watchApp(apps: readonly Part[]): void {
  let building = false
  let timer: NodeJS.Timeout | null = null
  const build = async () => {
    if (building) return later()
    building = true
    await buildAll({ only: apps, ifStale: true }).catch((problem: unknown) => console.error(String(problem)))
    building = false
  }
  const later = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void build(), QUIET_MS)
  }
  for (const source of SOURCES) watch(path.join(project, source), { recursive: true }, later)
}
