import type { GrantLine } from '../overview'
import { make, refill } from '../../browser/make'
import { input, labelled, onEnter } from './fields'
import { button, nothing, slot, small } from './parts'
import type { Desk } from './section'
import { send } from './wire'

/** What a person may do in WeChat: answer the panel of each template, write to the shop. */
export function personActions(
  openid: string,
  desk: Desk,
): { readonly actions: HTMLElement; readonly showGrants: (grants: readonly GrantLine[]) => void } {
  const grants = slot()
  const text = input('text', '', '请问什么时候发货')
  const write = async () => {
    if (text.value.trim() === '') return text.focus()
    const reply = await desk.deed(() =>
      send<{ readonly delivered: boolean }>('POST', '/local/message', { openid, text: text.value }),
    )
    if (!reply) return
    text.value = ''
    desk.say(reply.delivered ? '送到了收消息的函数' : '没有函数收这句话', !reply.delivered)
  }
  onEnter(text, () => void write())
  const actions = make(
    'div',
    { class: 'form' },
    grants,
    make(
      'div',
      { class: 'row' },
      labelled('写给客服的话', text, 'wide'),
      button('发', 'soft', () => void write()),
    ),
  )
  const showGrants = (held: readonly GrantLine[]) =>
    refill(
      grants,
      ...(held.length === 0
        ? [nothing('没有订阅消息模板。启动时用 --templates 给，或者 PUT /local/templates')]
        : held.map((grant) => grantRow(openid, grant, desk))),
    )
  return { actions, showGrants }
}

function grantRow(openid: string, { tmplId, title, left }: GrantLine, desk: Desk): HTMLElement {
  const tap = (answer: 'accept' | 'reject') =>
    void desk.deed(() => send('POST', '/local/subscribe', { openid, tmplId, answer }))
  return make(
    'div',
    { class: 'row sb grant' },
    make('span', { text: title }),
    make(
      'div',
      { class: 'row' },
      small(`还能发 ${left} 条`),
      button('点一次允许', 'plain', () => tap('accept'), desk.isBusy()),
      button('点一次拒绝', 'plain', () => tap('reject'), desk.isBusy()),
    ),
  )
}
