import Taro from '@tarojs/taro'
import type { GrantAnswer } from '@contract/messaging'

/** What a panel came to. off: messages are switched off in WeChat; unasked: no panel could be shown. */
export type AskOutcome =
  { readonly kind: 'answered'; readonly answer: GrantAnswer } | { readonly kind: 'off' } | { readonly kind: 'unasked' }

/** One template to ask for; `title` is the template's own name. */
export type PanelAsk = { readonly tmplId: string; readonly title: string }

const SWITCHED_OFF = 20004

/** Shows WeChat's panel for one template. Call it in the tap itself: WeChat refuses after any wait. Never throws. */
export async function askGrant({ tmplId }: PanelAsk): Promise<AskOutcome> {
  try {
    const reply = await Taro.requestSubscribeMessage({ tmplIds: [tmplId], entityIds: [] })
    return { kind: 'answered', answer: answerOf((reply as Readonly<Record<string, unknown>>)[tmplId]) }
  } catch (thrown) {
    const code = (thrown as { readonly errCode?: unknown } | null)?.errCode
    return { kind: code === SWITCHED_OFF ? 'off' : 'unasked' }
  }
}

/** Opens WeChat's page where messages are switched on again. */
export const openMessageSettings = (): void => void Taro.openSetting({ withSubscriptions: true })

const answerOf = (word: unknown): GrantAnswer =>
  word === 'accept' || word === 'ban' || word === 'filter' ? word : 'reject'
