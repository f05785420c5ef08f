import { DAY_MS, HOUR_MS, dayOf } from '@domain/time'
import type { MoveSummary, TickSummary } from '../../../timers/tick-summary'
import { make, refill } from '../../browser/make'
import { clockText, leadText, monthDay, weekdayText } from '../../day-text'
import { input, labelled } from './fields'
import { button, card, code, nothing, slot, table } from './parts'
import type { Desk, Section } from './section'
import { countText, problemText, tookText } from './texts'
import { send } from './wire'

const STEPS = [
  ['+1 小时', HOUR_MS],
  ['+1 天', DAY_MS],
  ['+3 天', 3 * DAY_MS],
  ['+7 天', 7 * DAY_MS],
  ['+30 天', 30 * DAY_MS],
] as const
const THINNED = { maxTicksPerDay: 24 } // days pass in seconds, and a night's work is still done

/** The clock: what time it is, how to move it, and what ran on the way. */
export const clockSection: Section = {
  key: 'clock',
  title: '时钟',
  icon: '<circle cx="12" cy="12" r="8"/><path d="M12 7.500V12l3 2"/>',
  lead: () => '只能往前走；路上到点的定时任务和延时任务按顺序跑，走得远时每个每天最多 24 次',
  open: (place, _chosen, desk) => {
    const now = make('div', { class: 'now' })
    const lead = slot('small i2')
    const steps = slot('row')
    const passed = slot()
    passed.append(nothing('拨一次时钟，这里会列出路上跑了什么'))
    const until = input('datetime-local', inputValue(desk.overview().now))
    const move = async (to: number) => {
      const thinned = to - desk.overview().now > HOUR_MS ? THINNED : {}
      const wish = { to: new Date(to).toISOString(), ...thinned }
      const reply = await desk.deed(() => send<MoveSummary>('POST', '/local/clock', wish))
      if (!reply) return
      passed.replaceChildren(summary(reply))
      until.value = inputValue(desk.overview().now)
    }
    const moveTo = button('走到', 'soft', () => void move(Date.parse(`${until.value}:00+08:00`)))
    place.append(
      make(
        'div',
        { class: 'stack' },
        card('', [now, lead, steps, make('div', { class: 'row until' }, labelled('走到一个时刻', until), moveTo)]),
        card('路上跑了什么', [passed]),
      ),
    )
    return () => {
      showTime(now, lead, desk)
      moveTo.disabled = desk.isBusy()
      refill(
        steps,
        ...STEPS.map(([text, ms]) => button(text, 'quiet', () => void move(desk.overview().now + ms), desk.isBusy())),
      )
    }
  },
}

function showTime(now: HTMLElement, lead: HTMLElement, desk: Desk): void {
  const overview = desk.overview()
  const today = dayOf(overview.now)
  now.textContent = `${monthDay(today)} ${clockText(overview.now)}`
  lead.textContent = desk.isBusy()
    ? '正在往前走，路上的任务一个一个跑'
    : `${today.slice(0, 4)} 年，${weekdayText(today)}，${leadText(overview.now, overview.realNow)}`
}

function summary({ ticks, functions }: MoveSummary): HTMLElement {
  const rows = Object.entries(functions).sort(([, a], [, b]) => b.runs - a.runs)
  if (rows.length === 0) return nothing('这段时间里没有到点的任务')
  return make(
    'div',
    {},
    make('p', { class: 'small i2 total', text: `一共 ${countText(ticks)} 次` }),
    table(
      ['函数', '跑了 ›', '失败 ›', '重试 ›', '最久 ›', '最后一次失败的原因'],
      rows.map(([name, one]) => [
        code(name),
        ...figures(one),
        one.lastProblem === null ? '–' : problemText(one.lastProblem),
      ]),
    ),
  )
}

const figures = ({ runs, failed, retries, longestMs }: TickSummary) => [
  countText(runs),
  countText(failed),
  countText(retries),
  tookText(longestMs),
]

/** What a datetime-local field holds for an instant, in UTC+8. */
const inputValue = (at: number): string => new Date(at + 8 * HOUR_MS).toISOString().slice(0, 16)
