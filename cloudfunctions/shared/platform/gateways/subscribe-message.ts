import type { SubscribeMessageGateway } from '../../usecases/context/messaging'
import { sdk } from '../sdk'

/** `subscribeMessage.send` by 云调用. A code of WeChat's is an answer; anything else leaves it unknown. */
export const subscribeMessages: SubscribeMessageGateway = {
  async send({ openid, tmplId, page, values }) {
    const fields = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]))
    try {
      await sdk.openapi.subscribeMessage.send({ touser: openid, templateId: tmplId, page, data: fields })
      return { kind: 'answered', errCode: 0, errMsg: '' }
    } catch (thrown) {
      return answerOf(thrown)
    }
  },
}

/** WeChat's codes are positive, or −1 for busy; what is lost on the way has the SDK's (below −400000), of which −604101 is an answer. */
function answerOf(thrown: unknown) {
  const errMsg = thrown instanceof Error ? thrown.message : String(thrown)
  const errCode: unknown = typeof thrown === 'object' && thrown !== null && 'errCode' in thrown ? thrown.errCode : null
  const isAnswer = typeof errCode === 'number' && (errCode > 0 || errCode === -1 || errCode === -604101)
  return isAnswer ? ({ kind: 'answered', errCode, errMsg } as const) : ({ kind: 'unknown', errMsg } as const)
}
