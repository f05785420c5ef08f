import { useDidShow, useLaunch } from '@tarojs/taro'
import { prepareDevice } from '../../platform/device'
import { useNetworkReturn } from '../../platform/network'
import { sendPending } from '../../platform/pending'
import { connect } from '../../platform/transport'

/** What happens once when the app starts, and each time it is shown: what was never answered is sent again. */
export function useAppStart(): void {
  useLaunch(() => {
    prepareDevice()
    connect()
  })
  useDidShow(() => void sendPending())
  useNetworkReturn(() => void sendPending())
}
