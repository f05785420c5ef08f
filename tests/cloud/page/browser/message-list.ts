import type { PhoneMessage } from '../../world/phone'
import type { Board } from '../board'
import { momentText } from '../day-text'
import { make } from './make'

const ARROW = '<svg class="ic x" viewBox="0 0 24 24" aria-hidden="true"><path d="M9.5 5.5l6.5 6.5-6.5 6.5"/></svg>'
const BELL =
  '<svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 2h-14zM10 20.500a2 2 0 0 0 4 0"/></svg>'

/** What a person's WeChat shows: the service notifications, newest first. `known`: those that were there before. */
export function messageList(
  { messages, now, shopName }: Board,
  known: ReadonlySet<string>,
  onOpen: (page: string) => void,
): readonly Node[] {
  if (messages.length === 0) return [nothing()]
  return messages.flatMap((message) => [
    make('div', { class: 'when', text: momentText(message.at, now) }),
    card(message, shopName, !known.has(message.messageId), onOpen),
  ])
}

function nothing(): Node {
  const empty = make('div', { class: 'nothing' })
  empty.innerHTML = `${BELL}还没有收到通知<br>在小程序里点“提醒我”，再把时钟往前走`
  return empty
}

function card(message: PhoneMessage, shopName: string, isNew: boolean, onOpen: (page: string) => void): Node {
  const { page, title, fields } = message
  const go = make('div', { class: 'go' }, make('span', { text: '进入小程序查看' }))
  go.insertAdjacentHTML('beforeend', ARROW)
  return make(
    'button',
    {
      class: `message${isNew ? ' new' : ''}`,
      disabled: page === null,
      ...(page === null ? {} : { onTap: () => onOpen(page) }),
    },
    make(
      'div',
      { class: 'from' },
      make('span', { class: 'avatar', text: [...shopName][0] ?? '' }),
      make('span', { text: shopName }),
    ),
    make('div', { class: 'heading', text: title }),
    ...fields.map(({ label, value }) =>
      make('div', { class: 'pair' }, make('span', { text: label }), make('span', { text: value })),
    ),
    ...(page === null ? [] : [go]),
  )
}
