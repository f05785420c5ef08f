import type { DocumentPage } from '../edit-documents'
import { ask } from '../../browser/doors'
import { make } from '../../browser/make'
import { documentEditor } from './document-editor'
import { fileActions } from './collection-files'
import { input, labelled, onEnter, readJson } from './fields'
import { button, card, code, nothing, slot, small } from './parts'
import type { Desk } from './section'
import { countText, refusalText } from './texts'

const MOST_LETTERS = 300 // more than a line holds

/** The documents of one collection, 20 at a time, found by a filter; a tap on one opens it to be changed. */
export function documentBrowser(collection: string, desk: Desk): HTMLElement {
  const filter = input('text', '', '{"status": "paid"}')
  const fresh = slot()
  const list = slot('documents')
  const pager = slot('row')
  const state = { page: 0 }
  const show = async (page: number) => {
    const wanted = readJson(filter.value)
    if ('problem' in wanted) return desk.say(wanted.problem, true)
    const query = new URLSearchParams({ collection, page: String(page), filter: JSON.stringify(wanted.value) })
    const said = await ask<DocumentPage>(`/local/documents?${query.toString()}`)
    if ('problem' in said) return desk.say(refusalText(said), true)
    state.page = page
    fresh.replaceChildren()
    const again = () => void show(state.page)
    list.replaceChildren(...rowsOf(collection, said.reply, desk, again))
    pager.replaceChildren(...pagerOf(said.reply, (to) => void show(to)))
  }
  onEnter(filter, () => void show(0))
  const search = button('查', 'soft', () => void show(0))
  const add = button('添加文档', 'plain', () => {
    const editor = documentEditor(collection, null, desk, (isChanged) =>
      isChanged ? void show(state.page) : editor.remove(),
    )
    fresh.replaceChildren(editor)
  })
  void show(0)
  const side = make(
    'div',
    { class: 'row' },
    small(permissionText(collection, desk)),
    add,
    fileActions(collection, desk, () => void show(0)),
  )
  return card(
    collection,
    [make('div', { class: 'row find' }, labelled('条件，JSON 写法', filter, 'wide'), search), fresh, list, pager],
    side,
  )
}

function rowsOf(collection: string, { documents, total }: DocumentPage, desk: Desk, again: () => void): Node[] {
  if (documents.length === 0) return [nothing(total === 0 ? '没有这样的文档' : '这一页是空的，往前翻')]
  return documents.map((document) => {
    const { _id, ...rest } = document
    const row = make(
      'button',
      { class: 'document', onTap: () => row.replaceWith(editor) },
      code(typeof _id === 'string' ? _id : JSON.stringify(_id)),
      make('code', { class: 'i2', text: JSON.stringify(rest).slice(0, MOST_LETTERS) }),
    )
    const editor = documentEditor(collection, document, desk, (isChanged) =>
      isChanged ? again() : editor.replaceWith(row),
    )
    return row
  })
}

function pagerOf({ total, page, pageSize }: DocumentPage, go: (page: number) => void): Node[] {
  const last = Math.max(0, Math.ceil(total / pageSize) - 1)
  const from = Math.min(total, page * pageSize + 1)
  const to = Math.min(total, (page + 1) * pageSize)
  const step = (text: string, target: number, canGo: boolean) => button(text, 'plain', () => go(target), !canGo)
  return [
    small(total === 0 ? '0 个' : `第 ${countText(from)}–${countText(to)} 个，共 ${countText(total)} 个`),
    step('最前', 0, page > 0),
    step('上一页', page - 1, page > 0),
    step('下一页', page + 1, page < last),
    step('最后', last, page < last),
  ]
}

const PERMISSIONS = {
  READONLY: '客户端：所有人可读，创建者可写',
  PRIVATE: '客户端：创建者可读写',
  ADMINWRITE: '客户端：所有人可读',
  ADMINONLY: '客户端：不可读写，只给云函数',
  RULES: '客户端：按安全规则',
} as const

function permissionText(collection: string, desk: Desk): string {
  const found = desk.overview().collections.find(({ name }) => name === collection)
  return PERMISSIONS[found?.permission ?? 'ADMINONLY']
}
