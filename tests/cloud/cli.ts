import { readCliOptions, USAGE } from './cli-options'
import { startCloud } from './cloud'

/** Starts a cloud for a folder of functions and keeps it running until it is told to stop. */
async function main(): Promise<void> {
  const options = readCliOptions(process.argv.slice(2))
  console.log(`starting a local WeChat cloud for ${options.functionsDir}`)
  const cloud = await startCloud(options)
  const functions = cloud.functions()
  if (functions.length === 0) console.log('  none yet: a function is a folder in it with an index.js')
  for (const { name, timer, timeoutMs } of functions)
    console.log(`  ${name} · ${timeoutMs / 1000} s${timer ? ` · timer ${timer.cron}` : ''}`)
  console.log(`data: ${options.dataDir ?? 'in memory, gone at the end'}`)
  console.log('for development and tests on this machine only, never for production')
  console.log(`call a function: curl -X POST ${cloud.url}/api/NAME -H 'x-openid: o-anna' -d '{}'`)
  console.log(`look at it: ${cloud.url}/local`)
  console.log(`ready ${cloud.url}`)
  const stop = () => void cloud.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  console.error(USAGE)
  process.exitCode = 1
})
