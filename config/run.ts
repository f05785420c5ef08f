import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/** Runs a JavaScript file of the project or of a package with this Node, its output shown; answers the exit code. */
export const runNode = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  ended(start(script, args, env, 'inherit'))

/** The same with its output kept back: for programs whose progress is of no use in a log. */
export const runNodeQuietly = async (
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly code: number; readonly output: string }> => {
  const child = start(script, args, env, 'pipe')
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await ended(child)
  return { code, output: Buffer.concat(chunks).toString() }
}

const start = (
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  output: 'inherit' | 'pipe',
): ChildProcess => {
  const stdio: StdioOptions = ['ignore', output, output]
  return spawn(process.execPath, [path.resolve(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio,
  })
}

const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
