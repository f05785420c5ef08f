import { MINUTE_MS, type EpochMs } from '@domain/time'
import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import { APP_ID } from '../../functions/context-env'
import { answer, refusal, type OpenApi } from './open-api'

const CODE_LIFE_MS = 5 * MINUTE_MS

type Issued = { readonly phoneNumber: string; readonly expiresAt: EpochMs }

/** The codes of the phone button. */
export type PhoneCodes = {
  /** What a tap on the phone button gives the app: a code, good for five minutes and one use. */
  readonly issue: (phoneNumber: string) => string
  readonly api: OpenApi
}

/** phonenumber.getPhoneNumber and the button that makes its codes. */
export function createPhoneCodes(clock: CloudClock): PhoneCodes {
  const issued = new Map<string, Issued>()
  return {
    issue: (phoneNumber) => {
      const code = randomBytes(32).toString('hex')
      issued.set(code, { phoneNumber, expiresAt: clock.now() + CODE_LIFE_MS })
      return code
    },
    api: ({ parameters }) => {
      const parsed = v.safeParse(v.object({ code: v.string() }), parameters)
      const found = parsed.success ? issued.get(parsed.output.code) : undefined
      if (!parsed.success || !found || found.expiresAt < clock.now()) return refusal(40029, 'invalid code')
      issued.delete(parsed.output.code)
      const { phoneNumber } = found
      const watermark = { timestamp: Math.floor(clock.now() / 1000), appid: APP_ID }
      return answer({ phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86', watermark } })
    },
  }
}
