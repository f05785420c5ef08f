import type { Board, PersonView } from '../board'
import { clockText } from '../day-text'
import { showControls, type Deeds } from './controls'
import { act, fetchBoard, fetchOpenids, fetchPeople, type Said } from './doors'
import { byId, fill, make } from './make'
import { messageList } from './message-list'
import { appAddress, FIRST_PAGE, personParts } from './person-row'

const POLL_MS = 1500
const PEOPLE_EVERY = 8
const THINNED = { maxTicksPerDay: 24 } // enough for a night's work, and days pass in seconds
const app = byId<HTMLIFrameElement>('app')
let people: readonly PersonView[] = []
let board: Board | null = null
let openid = decodeURIComponent(location.hash.slice(1))
let busy = false
let polls = 0
let shownMessages = ''
const known = new Set<string>()

const person = () => people.find((one) => one.openid === openid)

const deeds: Deeds = {
  advance: (duration) =>
    void deed(() => act('/local/clock', { advance: duration, ...(duration.startsWith('PT') ? {} : THINNED) })),
  walk: () =>
    void deed(async () => {
      const said = await act<{ readonly arrived: boolean }>('/local/walk', { openid })
      if ('reply' in said && said.reply.arrived) showMessages()
      return 'reply' in said && !said.reply.arrived ? { problem: '走过了那一天，没有收到提醒' } : said
    }),
  runTimer: (name) => void deed(() => act(`/local/timer/${name}`)),
  answer: (tmplId, answer) => void deed(() => act('/local/subscribe', { openid, tmplId, answer })),
}

byId('open-app').onclick = () => openApp(FIRST_PAGE)
byId('show-app').onclick = () => (app.src ? showApp() : openApp(FIRST_PAGE))
byId('show-messages').onclick = showMessages
const other = byId<HTMLInputElement>('other')
other.onfocus = () =>
  void fetchOpenids().then((openids) => fill('openids', ...openids.map((one) => make('option', { text: one }))))
other.onchange = () => void look(other.value.trim())
void refresh(true)
setInterval(() => void (document.hidden || refresh((polls += 1) % PEOPLE_EVERY === 0 && !busy)), POLL_MS)

async function deed(act: () => Promise<Said<unknown>>): Promise<void> {
  busy = true
  say('')
  show()
  const said = await act()
  busy = false
  say('problem' in said ? said.problem : '')
  await refresh(true)
  if (!app.hidden) app.contentWindow?.location.reload()
}

async function refresh(withPeople: boolean): Promise<void> {
  if (withPeople) people = await fetchPeople(openid)
  if (!person()) openid = people[0]?.openid ?? openid
  board = (await fetchBoard(openid)) ?? board
  show()
}

/** Looks at any member; who has never been here is named and left alone. */
async function look(next: string): Promise<void> {
  if (next === '') return
  const found = await fetchPeople(next)
  if (!found.some((one) => one.openid === next)) return say(`没有人用 ${next} 来过`)
  say('')
  people = found
  choose(next)
}

function choose(next: string): void {
  openid = next
  history.replaceState(null, '', `#${encodeURIComponent(openid)}`)
  app.removeAttribute('src')
  known.clear()
  shownMessages = ''
  showMessages()
  void refresh(false)
}

function show(): void {
  const current = person()
  byId('head-count').textContent = current ? `演示店里的 ${people.length} 个人` : '正在请他们过来'
  byId('open-app').hidden = !current
  fill(
    'people',
    ...people.map((one) =>
      make(
        'button',
        { class: 'person', pressed: one.openid === openid, onTap: () => choose(one.openid) },
        ...personParts(one),
      ),
    ),
  )
  byId('open-app').textContent = `用${current?.nickname ?? '我'}打开小程序`
  byId('open-window').setAttribute('href', appAddress(openid, FIRST_PAGE))
  if (!board) return
  byId('phone-time').textContent = clockText(board.now)
  showControls(board, current, busy, deeds)
  showMessageList(board)
}

/** Drawn anew only when something has come, so that a scrolled list stays where it is. */
function showMessageList(current: Board): void {
  const fingerprint = `${openid} ${current.messages.map(({ messageId }) => messageId).join()} ${Math.floor(current.now / 86_400_000)}`
  if (fingerprint === shownMessages) return
  const seen = shownMessages.startsWith(`${openid} `)
    ? known
    : new Set(current.messages.map(({ messageId }) => messageId))
  byId('messages').replaceChildren(...messageList(current, seen, openApp))
  for (const { messageId } of current.messages) known.add(messageId)
  shownMessages = fingerprint
}

function openApp(page: string): void {
  app.src = 'about:blank'
  app.src = appAddress(openid, page)
  showApp()
}

function showApp(): void {
  app.hidden = false
  press('show-app')
}

function showMessages(): void {
  app.hidden = true
  press('show-messages')
}

function press(id: string): void {
  for (const one of ['show-app', 'show-messages']) byId(one).setAttribute('aria-pressed', String(one === id))
}

function say(problem: string): void {
  byId('word').textContent = problem
  byId('word').classList.toggle('bad', problem !== '')
}
