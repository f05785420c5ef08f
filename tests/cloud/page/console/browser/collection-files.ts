import type { ImportReport } from '../../../collections/transfer'
import { ask, type Said } from '../../browser/doors'
import { make } from '../../browser/make'
import type { Desk } from './section'
import { countText } from './texts'

const address = (collection: string): string => `/local/collections/${encodeURIComponent(collection)}`

/** Puts JSON Lines or CSV into a collection, which is created if need be. */
export const importLines = (
  collection: string,
  text: string,
  wish: { readonly mode: 'insert' | 'upsert'; readonly format: 'json' | 'csv' } = { mode: 'insert', format: 'json' },
): Promise<Said<ImportReport>> =>
  ask<ImportReport>(`${address(collection)}?mode=${wish.mode}&format=${wish.format}`, { method: 'POST', body: text })

/** Export and import, as two words to tap. */
export function fileActions(collection: string, desk: Desk, onImported: () => void): HTMLElement {
  const out = make('a', { class: 'plain', href: address(collection), text: '导出' })
  out.download = `${collection}.json`
  const file = make('input', {})
  file.type = 'file'
  file.accept = '.json,.jsonl,.csv'
  file.addEventListener('change', () => {
    const picked = file.files?.[0]
    file.value = ''
    if (picked) void importFile(collection, picked, desk).then(onImported)
  })
  const into = make('label', { class: 'plain', text: '导入' }, file)
  return make('div', { class: 'row' }, into, out)
}

async function importFile(collection: string, file: File, desk: Desk): Promise<void> {
  const text = await file.text()
  const format = file.name.endsWith('.csv') ? 'csv' : 'json'
  const report = await desk.deed(() => importLines(collection, text, { mode: 'upsert', format }))
  if (!report) return
  const [first] = report.bad
  const left = first ? `，${countText(report.bad.length)} 行没有收，第 ${first.line} 行：${first.problem}` : ''
  desk.say(`新增 ${countText(report.inserted)} 个，更新 ${countText(report.updated)} 个${left}`, first !== undefined)
}
