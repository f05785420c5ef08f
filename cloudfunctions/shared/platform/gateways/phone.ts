import type { PhoneGateway } from '../../usecases/context/member'
import { sdk } from '../sdk'

/** The code is unknown, too old or used. */
const BAD_CODE = [40029, 40163]

/** `phonenumber.getPhoneNumber` by 云调用 (wechat-platform 6). */
export const phones: PhoneGateway = {
  async numberOf(code) {
    try {
      const reply = await openApi().phonenumber.getPhoneNumber({ code })
      return typeof reply.phoneInfo?.phoneNumber === 'string' ? reply.phoneInfo.phoneNumber : null
    } catch (thrown) {
      if (BAD_CODE.includes((thrown as { readonly errCode?: number }).errCode ?? 0)) return null
      throw thrown
    }
  },
}

type Reply = { readonly phoneInfo?: { readonly phoneNumber?: unknown } }
type OpenApi = {
  readonly phonenumber: { getPhoneNumber(asked: { readonly code: string }): Promise<Reply> }
}

// The SDK makes any path of 云调用 up as it is asked for; its typings do not know them.
const openApi = (): OpenApi => sdk.openapi as unknown as OpenApi
