import type { FunctionView } from '../../../cloud'
import type { Run } from '../../../functions/run-book'
import { make, refill } from '../../browser/make'
import { sinceText } from '../../day-text'
import { callForm } from './call-form'
import { card, code, nothing, slot, small } from './parts'
import { runsList, type Unfolded } from './runs-list'
import type { Desk, Section } from './section'
import { countText, memoryText, tookText } from './texts'
import { look } from './wire'

const RUNS = 20

/** Every function with its figures; of the chosen one a call, its runs and what they wrote. */
export const functionsSection: Section = {
  key: 'functions',
  title: '函数',
  icon: '<path d="M8 4.500H6.500v15H8M16 4.500h1.500v15H16M10 9l4 6M14 9l-4 6"/>',
  count: ({ functions }) => functions.length,
  lead: ({ functions }) => {
    const runs = functions.reduce((sum, one) => sum + one.runs, 0)
    const failures = functions.reduce((sum, one) => sum + one.failures, 0)
    return `${functions.length} 个函数，这次启动以来跑了 ${countText(runs)} 次，失败 ${countText(failures)} 次`
  },
  open: (place, chosen, desk) => {
    const list = slot()
    const name = chosen || desk.overview().functions[0]?.name || ''
    const facts = slot('small i2')
    const runs = slot()
    const unfolded: Unfolded = { ids: new Set(), redraw: () => void draw() }
    place.append(
      make(
        'div',
        { class: 'split' },
        card('', [list]),
        make(
          'div',
          { class: 'stack' },
          ...(name === '' ? [] : [card(name, [facts, callForm(name, desk)])]),
          card('最近的运行', [runs]),
        ),
      ),
    )
    const draw = async () => {
      const { functions, now } = desk.overview()
      refill(list, ...listOf(functions, name, now, desk))
      const current = functions.find((one) => one.name === name)
      if (current) facts.textContent = factsOf(current)
      const said = await look<{ readonly runs: readonly Run[] }>(
        `/local/logs?limit=${RUNS}&function=${encodeURIComponent(name)}`,
      )
      if (!said) return
      const none = nothing('还没有跑过。在上面调用一次，或者从小程序里点到它')
      refill(runs, ...(said.runs.length === 0 ? [none] : runsList(said.runs, now, unfolded, false)))
    }
    return draw
  },
}

const listOf = (functions: readonly FunctionView[], chosen: string, now: number, desk: Desk) =>
  functions.length === 0
    ? [nothing('这个文件夹里还没有函数。一个函数一个文件夹，里面有 index.js')]
    : functions.map(({ name, runs, failures, lastRun, timer }) =>
        make(
          'button',
          { class: 'pick', pressed: name === chosen, onTap: () => desk.go('functions', name) },
          make('i', { class: `dot ${lastRun === null ? '' : lastRun.ok ? 'good' : 'bad'}`.trim() }),
          code(name),
          small(
            lastRun === null
              ? timer
                ? '定时，还没跑'
                : '还没跑'
              : `${countText(runs)} 次${failures > 0 ? `，失败 ${countText(failures)}` : ''}，${sinceText(lastRun.at, now)}`,
            'nowrap',
          ),
        ),
      )

const factsOf = ({ timeoutMs, memoryMb, timer, runs, longestMs, peakRssKb, openapi }: FunctionView): string =>
  [
    `超时 ${timeoutMs / 1_000} 秒`,
    `内存 ${memoryMb} MB`,
    ...(timer ? [`定时 ${timer.cron}`] : []),
    ...(runs > 0 ? [`最久 ${tookText(longestMs)}`, `内存峰值 ${memoryText(peakRssKb)}`] : []),
    ...(openapi.length > 0 ? [`云调用 ${openapi.length} 项`] : []),
  ].join('，')
