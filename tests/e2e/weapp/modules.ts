import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Loads a module of the build by its path without `.js`, once. */
export type LoadModule = (modulePath: string) => unknown

type Module = { exports: unknown }
type Wrapper = (...given: readonly unknown[]) => void

// What a browser has and a mini-program does not: a build that leans on it must fail here as it would on a phone.
const hidden = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'fetch',
  'XMLHttpRequest',
  'process',
] as const

/** The module system of a mini-program: CommonJS inside the build, with WeChat's globals and nothing of a browser. */
export const moduleLoader = (outputDir: string, globals: Readonly<Record<string, unknown>>): LoadModule => {
  const loaded = new Map<string, Module>()
  const load: LoadModule = (modulePath) => {
    const known = loaded.get(modulePath)
    if (known) return known.exports
    const fresh: Module = { exports: {} }
    loaded.set(modulePath, fresh)
    const require = (wanted: string) =>
      load(path.posix.join(path.posix.dirname(modulePath), wanted).replace(/\.js$/, ''))
    const code = readFileSync(path.join(outputDir, `${modulePath}.js`), 'utf8')
    const names = ['require', 'module', 'exports', ...Object.keys(globals), ...hidden]
    const wrapper = new Function(...names, `${code}\n//# sourceURL=weapp/${modulePath}.js`) as Wrapper
    wrapper(require, fresh, fresh.exports, ...Object.values(globals))
    return fresh.exports
  }
  return load
}
