import { TmplGroup } from 'glass-easel-template-compiler'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { filesWith } from './files'

/** A compiled template as the component engine takes it. */
export type Template = {
  readonly groupList: unknown
  readonly content: unknown
  readonly fallbackListenerOnNativeNode: true
}

type Problem = { readonly isError: boolean; readonly message: string }

/** Compiles every WXML and WXS file of the build with WeChat's own compiler; throws with its words where one is wrong. */
export const compileTemplates = (outputDir: string): ReadonlyMap<string, Template> => {
  const group = new TmplGroup()
  const read = (file: string): string => readFileSync(path.join(outputDir, file), 'utf8')
  for (const file of filesWith(outputDir, '.wxs')) group.addScript(file.replace(/\.wxs$/, ''), read(file))
  const pages = filesWith(outputDir, '.wxml').map((file) => file.replace(/\.wxml$/, ''))
  for (const page of pages) {
    const problems = (group.addTmpl(page, read(`${page}.wxml`)) as readonly Problem[]).filter(({ isError }) => isError)
    if (problems.length > 0) throw new Error(`${page}.wxml: ${problems.map(({ message }) => message).join('; ')}`)
  }
  const groupList = new Function(`return ${group.getTmplGenObjectGroups()}`)() as Readonly<Record<string, unknown>>
  group.free()
  return new Map(
    pages.map((page) => [page, { groupList, content: groupList[page], fallbackListenerOnNativeNode: true }]),
  )
}
