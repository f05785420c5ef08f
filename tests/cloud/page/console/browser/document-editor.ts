import type { Said } from '../../browser/doors'
import { make } from '../../browser/make'
import { importLines } from './collection-files'
import { codeArea, readJson } from './fields'
import { button, small, sureButton } from './parts'
import type { Desk } from './section'
import { send } from './wire'

type Written = Readonly<Record<string, unknown>>

const MOST_ROWS = 24
const DOOR = '/local/documents'

/** A document written out to be changed or removed; null writes a new one. `onClose` hears whether something has changed. */
export function documentEditor(
  collection: string,
  document: Written | null,
  desk: Desk,
  onClose: (isChanged: boolean) => void,
): HTMLElement {
  const text = JSON.stringify(document ?? { _id: '' }, null, 2)
  const area = codeArea(text, Math.min(MOST_ROWS, text.split('\n').length + 1))
  const save = async () => {
    const written = readJson(area.value)
    if ('problem' in written) return desk.say(written.problem, true)
    const reply = await desk.deed(() =>
      document ? replace(collection, document, written.value) : add(collection, written.value),
    )
    if (reply) onClose(true)
  }
  const remove = async () => {
    const reply = await desk.deed(() => send('DELETE', DOOR, { collection, id: document?.['_id'] }))
    onClose(reply !== null)
  }
  return make(
    'div',
    { class: 'editor' },
    area,
    make(
      'div',
      { class: 'row sb' },
      make(
        'div',
        { class: 'row' },
        button(document ? '保存' : '添加', 'soft', () => void save()),
        button('取消', 'quiet', () => onClose(false)),
      ),
      document ? sureButton('删除', () => void remove()) : small('_id 留空会自动取一个'),
    ),
  )
}

const replace = (collection: string, was: Written, document: object): Promise<Said<unknown>> =>
  send('PUT', DOOR, { collection, id: was['_id'], document, was })

/** The import door takes a document as one line, and tells what is wrong with it. */
async function add(collection: string, written: object): Promise<Said<unknown>> {
  const { _id, ...rest } = written as Written
  const line = JSON.stringify(_id === '' || _id === undefined ? rest : { _id, ...rest })
  const said = await importLines(collection, line)
  const bad = 'reply' in said ? said.reply.bad[0] : undefined
  return bad ? { problem: bad.problem } : said
}
