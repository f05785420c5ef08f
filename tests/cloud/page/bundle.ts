import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

const TOKENS = path.join(__dirname, 'browser/tokens.css')

/** One page in one piece: an HTML file with `<!-- styles -->` (the tokens and its own) and `<!-- script -->` filled in. */
export function bundle(script: string, page: string): string {
  const styles = [TOKENS, page.replace(/\.html$/, '.css')].map((file) => readFileSync(file, 'utf8'))
  const built = buildSync({
    entryPoints: [script],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
  })
  const code = built.outputFiles[0]?.text ?? ''
  return readFileSync(page, 'utf8')
    .replace('<!-- styles -->', () => `<style>${styles.join('\n')}</style>`)
    .replace('<!-- script -->', () => `<script>${code.replaceAll('</script', '<\\/script')}</script>`)
}
