import type { AskOutcome, PanelAsk } from './subscribe'
import { sessionKey } from './session.h5'
import { post } from './transport.h5'
import { showPanel, type PanelAnswer } from './wechat-panel'

/** Shows the local cloud's stand-in for WeChat's panel and tells that cloud what was tapped. Never throws. */
export async function askGrant(ask: PanelAsk): Promise<AskOutcome> {
  const answer = await answerTo(ask)
  try {
    const reply = await post('/local/subscribe', { openid: sessionKey(), tmplId: ask.tmplId, answer })
    return reply.ok ? { kind: 'answered', answer } : { kind: 'unasked' }
  } catch {
    return { kind: 'unasked' }
  }
}

/** A browser has no such page. */
export const openMessageSettings = (): void => undefined

async function answerTo(ask: PanelAsk): Promise<PanelAnswer> {
  const name = `always:${sessionKey()}:${ask.tmplId}`
  const always = window.localStorage.getItem(name)
  if (always === 'accept' || always === 'reject') return always
  const { answer, remember } = await showPanel(ask.title)
  if (remember) window.localStorage.setItem(name, answer)
  return answer
}
