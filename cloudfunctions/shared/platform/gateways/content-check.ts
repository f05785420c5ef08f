import type { ContentCheckGateway } from '../../usecases/context/community'
import { sdk } from '../sdk'

const SCENES = { comment: 2, forum: 3 } as const
const PICTURE = 2

/** `security.msgSecCheck` and `mediaCheckAsync`, version 2. What cannot be checked is for a person to look at. */
export const contentChecks: ContentCheckGateway = {
  async checkText(openid, text, scene) {
    try {
      const reply = await sdk.openapi.security.msgSecCheck({ openid, scene: SCENES[scene], version: 2, content: text })
      return verdictOf(reply)
    } catch {
      return 'review'
    }
  },
  async askPicture(openid, url) {
    const parameters = { openid, scene: SCENES.forum, version: 2, mediaUrl: url, mediaType: PICTURE }
    try {
      const reply: { readonly traceId?: unknown } = await sdk.openapi.security.mediaCheckAsync(parameters)
      return typeof reply.traceId === 'string' ? reply.traceId : null
    } catch {
      return null
    }
  },
}

function verdictOf(reply: { readonly result?: { readonly suggest?: unknown } }): 'pass' | 'review' | 'risky' {
  const suggest = reply.result?.suggest
  return suggest === 'pass' || suggest === 'risky' ? suggest : 'review'
}
