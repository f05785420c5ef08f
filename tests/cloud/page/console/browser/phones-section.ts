import type { PhoneMessage } from '../../../world/phone'
import type { GrantLine } from '../overview'
import { make, refill } from '../../browser/make'
import { momentText, sinceText } from '../../day-text'
import { input, labelled, onEnter } from './fields'
import { button, card, code, nothing, slot, small } from './parts'
import { personActions } from './person-actions'
import type { Desk, Section } from './section'
import { countText } from './texts'
import { look } from './wire'

/** Everybody's WeChat: what it has received, what it still allows, and what its owner may do. */
export const phonesSection: Section = {
  key: 'phones',
  title: '手机',
  icon: '<rect x="7" y="3.500" width="10" height="17" rx="2"/><path d="M10.500 17.500h3"/>',
  count: ({ peopleCount }) => peopleCount,
  lead: ({ people, peopleCount }) =>
    `${countText(peopleCount)} 个人来过，每人一部手机${people.length < peopleCount ? `；这里是最近的 ${people.length} 个` : ''}`,
  open: (place, chosen, desk) => {
    const openid = chosen || desk.overview().people[0]?.openid || ''
    const list = slot()
    const messages = slot('messages')
    const { actions, showGrants } = personActions(openid, desk)
    place.append(
      make(
        'div',
        { class: 'split' },
        card('', [list, somebodyElse(desk)]),
        make(
          'div',
          { class: 'stack' },
          ...(openid === '' ? [] : [card(openid, [actions])]),
          card('收到的消息', [messages]),
        ),
      ),
    )
    return async () => {
      refill(list, ...peopleOf(openid, desk))
      const none = nothing('还没有收到消息。先允许一次，函数就能发一条')
      if (openid === '') return refill(messages, none)
      const asked = encodeURIComponent(openid)
      const phone = await look<{ readonly messages: readonly PhoneMessage[] }>(`/local/phone?openid=${asked}`)
      const held = await look<{ readonly grants: readonly GrantLine[] }>(`/local/grants?openid=${asked}`)
      if (held) showGrants(held.grants)
      if (phone) refill(messages, ...(phone.messages.length === 0 ? [none] : phone.messages.map(messageOf(desk))))
    }
  },
}

const peopleOf = (chosen: string, desk: Desk): readonly Node[] => {
  const { people, now } = desk.overview()
  const seen = people.map(({ openid, messages, lastSeenAt }) =>
    make(
      'button',
      { class: 'pick', pressed: openid === chosen, onTap: () => desk.go('phones', openid) },
      code(openid),
      small(messages > 0 ? `${messages} 条消息` : sinceText(lastSeenAt, now), 'nowrap'),
    ),
  )
  return seen.length > 0 ? seen : [nothing('还没有人来过。用一个 openid 调用函数，就算来了')]
}

function somebodyElse(desk: Desk): HTMLElement {
  const openid = input('text', '', 'o-anna')
  const open = () => (openid.value.trim() === '' ? openid.focus() : desk.go('phones', openid.value.trim()))
  onEnter(openid, open)
  return make('div', { class: 'row foot' }, labelled('另一个人的 openid', openid), button('打开', 'quiet', open))
}

const messageOf =
  (desk: Desk) =>
  ({ at, title, fields, page, kind }: PhoneMessage): HTMLElement =>
    make(
      'div',
      { class: 'message' },
      make(
        'div',
        { class: 'row sb' },
        make('strong', { text: title }),
        small(`${kind === 'subscribe' ? '订阅消息' : '客服消息'}，${momentText(at, desk.overview().now)}`),
      ),
      ...fields.map(({ label, value }) => make('div', { class: 'pair' }, small(label), make('span', { text: value }))),
      ...(page === null ? [] : [code(page, 'i2')]),
    )
