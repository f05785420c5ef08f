import Taro from '@tarojs/taro'
import type { Call } from '@contract/envelope'
import { failFault, failOffline } from './failure'

/** Opens the way to the cloud; once, when the app starts. */
export const connect = (): void => Taro.cloud.init({ traceUser: true })

/** Sends one call to a cloud function and answers its raw reply. Throws an offline failure or a fault. */
export async function send(area: string, call: Call): Promise<unknown> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: area, data: call })
    return result
  } catch (thrown) {
    throw neverArrived(thrown) ? failOffline() : failFault()
  }
}

const neverArrived = (thrown: unknown): boolean =>
  /request:fail|timeout|network|-1\b/i.test(String((thrown as { readonly errMsg?: unknown } | null)?.errMsg ?? thrown))
