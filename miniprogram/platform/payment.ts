import Taro from '@tarojs/taro'
import type { PaymentSheet } from '@contract/order'

/** How a payment sheet was left. `paid` is the phone's word: the cloud asks WeChat Pay itself. */
export type PaymentOutcome = 'paid' | 'cancelled' | 'failed'

/** Shows WeChat's payment sheet and waits for the person. Never throws. */
export async function askPayment(sheet: PaymentSheet): Promise<PaymentOutcome> {
  try {
    await Taro.requestPayment({ ...sheet })
    return 'paid'
  } catch (thrown) {
    const said = String((thrown as { readonly errMsg?: unknown } | null)?.errMsg ?? '')
    return /cancel/.test(said) ? 'cancelled' : 'failed'
  }
}
