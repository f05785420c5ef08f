import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { filesWith } from './files'

const packageDir = path.dirname(require.resolve('miniprogram-compiler/package.json'))
const folders: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** What WeChat's own compilers (wcc for WXML and WXS, wcsc for WXSS) have against a build; empty when it is well. */
export const markupProblems = (outputDir: string): readonly string[] => {
  const templates = [...filesWith(outputDir, '.wxml'), ...filesWith(outputDir, '.wxs')]
  const styles = filesWith(outputDir, '.wxss')
  return [
    ...(templates.length === 0
      ? ['no WXML at all']
      : compile('wcc', ['-d', '-cc', '0', ...templates, '-gn', '$gwx'], outputDir)),
    ...(styles.length === 0 ? ['no WXSS at all'] : compile('wcsc', ['-db', '-pc', '0', ...styles], outputDir)),
  ]
}

const compile = (compiler: 'wcc' | 'wcsc', args: readonly string[], cwd: string): readonly string[] => {
  const folder = folders[process.platform]
  if (!folder) return [`${compiler} is not made for ${process.platform}`]
  const program = path.join(packageDir, 'bin', folder, process.platform === 'win32' ? `${compiler}.exe` : compiler)
  chmodSync(program, 0o755)
  const ran = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  if (ran.error) return [`${compiler}: ${ran.error.message}`]
  return ran.status === 0 ? [] : [`${compiler}: ${ran.stderr.trim() || `ended with ${ran.status}`}`]
}
