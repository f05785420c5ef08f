import path from 'node:path'
import { parseArgs } from 'node:util'
import type { DemoOptions } from './start-demo'

/** Reads `--port N --data DIR --fresh --empty --clock ISO`. @throws with a sentence for anything else. */
export function readStartOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.local/data' },
      fresh: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      clock: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port: "${values.port}" is no port`)
  return {
    port,
    dataDir: path.resolve(values.data),
    fresh: values.fresh,
    empty: values.empty,
    ...(values.clock === undefined ? {} : { clockIso: values.clock }),
  }
}
