import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/** Runs a JavaScript file of the project or of a package with this Node, its output shown; answers the exit code. */
export const runNode = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve(root, script), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
