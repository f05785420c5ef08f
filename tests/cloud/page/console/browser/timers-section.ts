import type { FunctionView } from '../../../cloud'
import { refill } from '../../browser/make'
import { sinceText } from '../../day-text'
import { button, card, code, nothing, slot, small, table, tag } from './parts'
import type { Desk, Section } from './section'
import { momentOrDash } from './texts'
import { send } from './wire'

const timersOf = (functions: readonly FunctionView[]) =>
  functions.flatMap(({ timer, ...one }) => (timer ? [{ ...one, timer }] : []))

/** Every timer: when it last ran, when it will next, and a button to run it now. */
export const timersSection: Section = {
  key: 'timers',
  title: '定时任务',
  icon: '<circle cx="12" cy="13" r="7"/><path d="M12 9.500V13l2.500 1.500M9.500 3.500h5"/>',
  count: ({ functions }) => timersOf(functions).length,
  lead: () => '七段 cron，东八区；时钟往前走时，到点的都会跑',
  open: (place, _chosen, desk) => {
    const list = slot()
    place.append(card('', [list]))
    return () => {
      const { functions, now } = desk.overview()
      const timers = timersOf(functions)
      refill(
        list,
        timers.length === 0
          ? nothing('没有定时任务。在函数的 config.json 里写 triggers，就会出现在这里')
          : table(
              ['函数', '触发器', 'cron', '上次', '下次', ' ›'],
              timers.map(({ name, timer, lastRun }) => [
                code(name),
                timer.name,
                code(timer.cron, 'i2'),
                lastRun === null
                  ? small('还没跑')
                  : lastRun.ok
                    ? sinceText(lastRun.at, now)
                    : tag(`${sinceText(lastRun.at, now)}失败`, 'bad'),
                momentOrDash(timer.nextRunAt, now),
                button('现在跑', 'plain', () => void runNow(name, desk), desk.isBusy()),
              ]),
            ),
      )
    }
  },
}

async function runNow(name: string, desk: Desk): Promise<void> {
  const reply = await desk.deed(() => send<object>('POST', '/local/run', { function: name }))
  if (reply) desk.say(`${name} 跑完了`)
}
