import Taro from '@tarojs/taro'

/** Calls back each time the network has come back. */
export const whenNetworkReturns = (back: () => void): void =>
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) back()
  })
