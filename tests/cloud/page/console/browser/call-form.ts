import { ask } from '../../browser/doors'
import { make } from '../../browser/make'
import { codeArea, input, labelled, readJson } from './fields'
import { button, slot } from './parts'
import type { Desk } from './section'

const NOBODY = 'o-anna'

/** Calls a function as wx.cloud.callFunction would, for somebody, and shows what it answers. */
export function callForm(functionName: string, desk: Desk): HTMLElement {
  const openid = input('text', desk.overview().people[0]?.openid ?? NOBODY)
  const event = codeArea('{}', 3)
  const answer = slot()
  const call = async () => {
    const body = readJson(event.value)
    if ('problem' in body) return desk.say(body.problem, true)
    const headers = { 'content-type': 'application/json', 'x-openid': openid.value.trim() }
    const path = `/api/${encodeURIComponent(functionName)}`
    const reply = await desk.deed(() =>
      ask<unknown>(path, { method: 'POST', headers, body: JSON.stringify(body.value) }),
    )
    answer.replaceChildren(
      ...(reply === null ? [] : [make('pre', { class: 'answer', text: JSON.stringify(reply, null, 2) })]),
    )
  }
  return make(
    'div',
    { class: 'form' },
    labelled('参数 event', event, 'wide'),
    make(
      'div',
      { class: 'row' },
      labelled('调用的人 openid', openid),
      button('调用', 'soft', () => void call()),
    ),
    answer,
  )
}
