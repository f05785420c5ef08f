import type { Notice } from '../../../functions/notices'
import type { Run } from '../../../functions/run-book'
import { make, refill } from '../../browser/make'
import { choice, labelled } from './fields'
import { momentText } from '../../day-text'
import { card, nothing, slot, small } from './parts'
import { runsList, type Unfolded } from './runs-list'
import type { Section } from './section'
import { look } from './wire'

const MOST_ASKED = 1_000
const MOST_SHOWN = 100
const MOST_NOTICES = 5

/** The last runs of all functions, with what they wrote. */
export const logsSection: Section = {
  key: 'logs',
  title: '日志',
  icon: '<path d="M5 6h14M5 10.500h14M5 15h9M5 19.500h6"/>',
  lead: () => '每次运行和它的输出，新的在上面；密钥和手机号已经打码',
  open: (place, chosen, desk) => {
    const names = desk.overview().functions.map(({ name }) => [name, name] as const)
    const which = choice([['', '全部函数'], ...names], chosen)
    const outcome = choice([
      ['all', '全部结果'],
      ['failed', '只看失败'],
    ])
    const list = slot()
    const notices = slot()
    const unfolded: Unfolded = { ids: new Set(), redraw: () => void draw() }
    const draw = async () => {
      const wish = which.value === '' ? '' : `&function=${encodeURIComponent(which.value)}`
      const said = await look<{ readonly runs: readonly Run[]; readonly notices: readonly Notice[] }>(
        `/local/logs?limit=${MOST_ASKED}${wish}`,
      )
      if (!said) return
      const runs = said.runs.filter(({ ok }) => outcome.value === 'all' || !ok).slice(0, MOST_SHOWN)
      const none = nothing(outcome.value === 'failed' ? '没有失败的运行' : '还没有函数跑过')
      refill(notices, ...noticesCard(said.notices, desk.overview().now))
      refill(list, ...(runs.length === 0 ? [none] : runsList(runs, desk.overview().now, unfolded)))
    }
    for (const field of [which, outcome]) field.addEventListener('change', () => void draw())
    const filters = make('div', { class: 'row filters' }, labelled('函数', which), labelled('结果', outcome))
    place.append(make('div', { class: 'stack' }, notices, card('', [filters, list])))
    return draw
  },
}

/** What the cloud itself has to say, such as an index that is missing; nothing, while it is silent. */
const noticesCard = (notices: readonly Notice[], now: number): readonly HTMLElement[] =>
  notices.length === 0
    ? []
    : [
        card(
          '云的提醒',
          notices
            .slice(0, MOST_NOTICES)
            .map(({ at, text }) =>
              make(
                'div',
                { class: 'notice' },
                small(momentText(at, now), 'nowrap'),
                make('span', { text: text.split('\n', 1)[0] ?? '' }),
              ),
            ),
        ),
      ]
