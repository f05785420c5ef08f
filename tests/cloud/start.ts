import type { Cloud } from './cloud'
import { startDemo } from './start/start-demo'
import { readStartOptions } from './start/start-options'

if (require.main === module) main().catch(fail)

async function main(): Promise<void> {
  const cloud = await startDemo({ ...readStartOptions(process.argv.slice(2)), say: console.log })
  console.log(`ready ${cloud.url}`)
  for (const [what, address] of addresses(cloud)) console.log(`  ${what.padEnd(22)} ${address}`)
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(130)
    stopping = true
    cloud.stop().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

const addresses = ({ url }: Cloud): readonly (readonly [what: string, address: string])[] => [
  ['the app as 半夏', `${url}/?openid=demo-banxia#/pages/me/index`],
  ['the app as somebody', `${url}/local/who`],
  ['phones and the clock', `${url}/local/phone-page`],
  ['the whole cloud', `${url}/local`],
]

function fail(problem: unknown): void {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
}

export { startDemo }
