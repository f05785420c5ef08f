import { useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'

type Change = { readonly isConnected: boolean }

/** Calls back each time the network has come back while this component is there. */
export function useNetworkReturn(back: () => void): void {
  const latest = useRef(back)
  useEffect(() => {
    latest.current = back
  })
  useEffect(() => {
    const heed = ({ isConnected }: Change) => {
      if (isConnected) latest.current()
    }
    Taro.onNetworkStatusChange(heed)
    return () => Taro.offNetworkStatusChange(heed)
  }, [])
}
