import { dayOf } from '@domain/time'
import type { Board, PersonView } from '../board'
import { clockText, dayText, leadText, momentText, monthDay, sinceText, weekdayText } from '../day-text'
import { byId, fill, make } from './make'

/** What the buttons on the right make happen. */
export type Deeds = {
  readonly advance: (duration: string) => void
  readonly walk: () => void
  readonly runTimer: (name: string) => void
  readonly answer: (tmplId: string, answer: 'accept' | 'reject') => void
}

const STEPS = [
  ['+1 小时', 'PT1H'],
  ['+1 天', 'P1D'],
  ['+3 天', 'P3D'],
  ['+7 天', 'P7D'],
] as const

/** Shows the clock, the timers and what WeChat still has of the person's accepts. */
export function showControls(board: Board, person: PersonView | undefined, busy: boolean, deeds: Deeds): void {
  const today = dayOf(board.now)
  byId('now').textContent = `${monthDay(today)} ${clockText(board.now)}`
  byId('lead').textContent = `${today.slice(0, 4)} 年，${weekdayText(today)}，${leadText(board.now, board.realNow)}`
  fill(
    'steps',
    ...STEPS.map(([text, duration]) =>
      make('button', { class: 'btn quiet', text, disabled: busy, onTap: () => deeds.advance(duration) }),
    ),
  )
  showWalk(person, today, busy, deeds)
  fill('timers', ...board.timers.map((timer) => timerRow(timer, board.now, busy, deeds)))
  fill('grants', ...board.templates.map((template) => grantRow(template, busy, deeds)))
}

function showWalk(person: PersonView | undefined, today: string, busy: boolean, deeds: Deeds): void {
  const walk = byId<HTMLButtonElement>('walk')
  const remindOn = person?.remindOn ?? null
  walk.disabled = busy || remindOn === null
  walk.textContent = busy
    ? '正在走…'
    : remindOn === null
      ? '没有约好的提醒'
      : `走到下一条提醒，${dayText(remindOn, today)}`
  walk.onclick = deeds.walk
}

const timerRow = ({ name, lastAt, nextAt }: Board['timers'][number], now: number, busy: boolean, deeds: Deeds): Node =>
  make(
    'div',
    { class: 'timer' },
    make('code', { text: name }),
    make('span', {
      class: 'i2',
      text: lastAt !== null ? sinceText(lastAt, now) : nextAt === null ? '' : `将在${momentText(nextAt, now)}`,
    }),
    make('button', { text: '现在跑', disabled: busy, onTap: () => deeds.runTimer(name) }),
  )

const grantRow = ({ tmplId, title, left }: Board['templates'][number], busy: boolean, deeds: Deeds): Node =>
  make(
    'div',
    { class: 'grant' },
    make('div', { class: 'small i2', text: `${title}，还剩 ${left} 次` }),
    make(
      'div',
      { class: 'pairs' },
      make('button', {
        class: 'btn soft',
        text: '点一次允许',
        disabled: busy,
        onTap: () => deeds.answer(tmplId, 'accept'),
      }),
      make('button', {
        class: 'btn quiet',
        text: '点一次拒绝',
        disabled: busy,
        onTap: () => deeds.answer(tmplId, 'reject'),
      }),
    ),
  )
