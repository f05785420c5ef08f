import { dayOf } from '@domain/time'
import type { Overview } from '../overview'
import type { Said } from '../../browser/doors'
import { byId, fill, make } from '../../browser/make'
import { clockText, monthDay } from '../../day-text'
import { clockSection } from './clock-section'
import { databaseSection } from './database-section'
import { faultsSection } from './faults-section'
import { functionsSection } from './functions-section'
import { logsSection } from './logs-section'
import { paymentsSection } from './payments-section'
import { phonesSection } from './phones-section'
import type { Desk, Section } from './section'
import { refusalText } from './texts'
import { timersSection } from './timers-section'
import { look } from './wire'

const POLL_MS = 2_000
const TOAST_MS = 6_000
const SECTIONS: readonly [Section, ...Section[]] = [
  functionsSection,
  databaseSection,
  timersSection,
  logsSection,
  phonesSection,
  paymentsSection,
  faultsSection,
  clockSection,
]

let overview: Overview | null = null
let redraw: () => void | Promise<void> = () => undefined
let current: Section = SECTIONS[0]
let deeds = 0
let toast: ReturnType<typeof setTimeout> | undefined

const desk: Desk = {
  overview: () => {
    if (!overview) throw new Error('a section is opened once the cloud has been seen')
    return overview
  },
  go: (key, chosen = '') => {
    location.hash = chosen === '' ? key : `${key}/${encodeURIComponent(chosen)}`
  },
  say: (text, isBad = false) => {
    clearTimeout(toast)
    const place = byId('toast')
    place.textContent = text
    place.classList.toggle('bad', isBad)
    place.hidden = text === ''
    toast = setTimeout(() => (place.hidden = true), TOAST_MS)
  },
  deed: async <Reply>(act: () => Promise<Said<Reply>>) => {
    deeds += 1
    void redraw()
    const said = await act()
    deeds -= 1
    desk.say('problem' in said ? refusalText(said) : '', true)
    await refresh()
    return 'reply' in said ? said.reply : null
  },
  isBusy: () => deeds > 0,
}

addEventListener('hashchange', open)
void refresh().then(open)
setInterval(() => void (document.hidden || refresh()), POLL_MS)

async function refresh(): Promise<void> {
  const seen = await look<Overview>('/local/overview')
  if (!seen) return desk.say('本地云没有回答，它还开着吗', true)
  overview = seen
  showFrame(seen)
  await redraw()
}

/** Opens what the address names. */
function open(): void {
  if (!overview) return void setTimeout(() => void refresh().then(open), POLL_MS)
  const [key, ...chosen] = location.hash.slice(1).split('/')
  current = SECTIONS.find((section) => section.key === key) ?? SECTIONS[0]
  const place = make('div', {})
  byId('section').replaceChildren(place)
  redraw = current.open(place, chosenIn(chosen.join('/')), desk)
  showFrame(overview)
  void redraw()
}

/** What an address says was chosen; one that cannot be read chooses nothing. */
function chosenIn(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function showFrame(seen: Overview): void {
  document.title = `${current.title} · 本地云`
  byId('title').textContent = current.title
  byId('lead').textContent = current.lead(seen)
  fill('rail', ...SECTIONS.map((section) => railRow(section, seen)))
  fill(
    'head-side',
    ...(seen.hasPhonePage ? [make('a', { class: 'plain', href: '/local/phone-page', text: '演示店的手机页' })] : []),
    make('button', {
      class: 'btn quiet',
      text: `${monthDay(dayOf(seen.now))} ${clockText(seen.now)}`,
      onTap: () => desk.go('clock'),
    }),
  )
}

function railRow({ key, title, icon, count }: Section, seen: Overview): HTMLElement {
  const amount = count?.(seen) ?? null
  const row = make(
    'a',
    { class: 'rail-row', href: `#${key}` },
    make('span', { text: title }),
    ...(amount === null ? [] : [make('span', { class: 'small i2', text: String(amount) })]),
  )
  if (key === current.key) row.setAttribute('aria-current', 'page')
  row.insertAdjacentHTML('afterbegin', `<svg class="ic" viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>`)
  return row
}
