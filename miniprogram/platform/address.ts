import Taro from '@tarojs/taro'
import type { Address } from '@domain/member/address'

/** What became of asking: an address, nothing chosen, or none to be had here: a form has to ask. */
export type AddressAnswer = { readonly address: Address } | 'left' | 'by-hand'

/** Whether there is somebody who keeps addresses to choose from. */
export const keepsAddresses = true

/** Lets the person choose among the addresses WeChat keeps for them. Never throws. */
export async function askAddress(): Promise<AddressAnswer> {
  try {
    const chosen = await Taro.chooseAddress()
    const region = `${chosen.provinceName}${chosen.cityName}${chosen.countyName}`
    return {
      address: { name: chosen.userName, phone: chosen.telNumber, region, street: chosen.detailInfo },
    }
  } catch (thrown) {
    const said = String((thrown as { readonly errMsg?: unknown } | null)?.errMsg ?? '')
    return /cancel/.test(said) ? 'left' : 'by-hand'
  }
}
