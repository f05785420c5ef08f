import { make, refill } from '../../browser/make'
import { documentBrowser } from './document-browser'
import { button, card, code, nothing, slot, small } from './parts'
import { importLines } from './collection-files'
import { input, labelled } from './fields'
import type { Desk, Section } from './section'
import { countText } from './texts'

/** The collections, and the documents of the chosen one to browse and edit. */
export const databaseSection: Section = {
  key: 'database',
  title: '数据库',
  icon: '<ellipse cx="12" cy="6.500" rx="7" ry="2.500"/><path d="M5 6.500v11c0 1.400 3.100 2.500 7 2.500s7-1.100 7-2.500v-11M5 12c0 1.400 3.100 2.500 7 2.500s7-1.100 7-2.500"/>',
  count: ({ collections }) => collections.length,
  lead: ({ collections }) => {
    const documents = collections.reduce((sum, one) => sum + one.documents, 0)
    return `${collections.length} 个集合，${countText(documents)} 个文档`
  },
  open: (place, chosen, desk) => {
    const list = slot()
    const sorted = () => [...desk.overview().collections].sort((a, b) => a.name.localeCompare(b.name))
    const name = chosen || sorted()[0]?.name || ''
    place.append(
      make(
        'div',
        { class: 'split' },
        card('', [list, newCollection(desk)]),
        name === ''
          ? card('', [nothing('还没有集合。在左边写一个名字新建，或者导入一个文件')])
          : documentBrowser(name, desk),
      ),
    )
    return () =>
      refill(
        list,
        ...sorted().map((one) =>
          make(
            'button',
            { class: 'pick', pressed: one.name === name, onTap: () => desk.go('database', one.name) },
            code(one.name),
            small(countText(one.documents)),
          ),
        ),
      )
  },
}

/** An import of nothing creates a collection. */
function newCollection(desk: Desk): HTMLElement {
  const name = input('text', '', 'orders')
  const create = async () => {
    const wanted = name.value.trim()
    const reply = await desk.deed(() => importLines(wanted, ''))
    if (reply) desk.go('database', wanted)
  }
  return make(
    'div',
    { class: 'row foot' },
    labelled('新建集合', name),
    button('新建', 'quiet', () => void create()),
  )
}
