import { readFileSync } from 'node:fs'
import path from 'node:path'

type AppConfig = {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] }
}

/** Every page of a compiled mini-program, those of its main package first. */
export const pagesOf = (outputDir: string): readonly string[] => {
  const { pages, subPackages = [] } = appOf(outputDir)
  return [...pages, ...subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))]
}

/** The pages that have the tab bar. */
export const tabPagesOf = (outputDir: string): readonly string[] =>
  (appOf(outputDir).tabBar?.list ?? []).map(({ pagePath }) => pagePath)

const appOf = (outputDir: string): AppConfig =>
  JSON.parse(readFileSync(path.join(outputDir, 'app.json'), 'utf8')) as AppConfig
