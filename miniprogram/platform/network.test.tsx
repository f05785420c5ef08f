import Taro from '@tarojs/taro'
import { render } from '@testing-library/react'
import { useNetworkReturn } from './network'

const Listener = ({ back }: { readonly back: () => void }) => {
  useNetworkReturn(back)
  return null
}

test('it is called when the network returns, not when it goes, and no more once the page is gone', () => {
  const former = jest.fn()
  const back = jest.fn()
  const { rerender, unmount } = render(<Listener back={former} />)
  rerender(<Listener back={back} />)
  const [heed] = (Taro.onNetworkStatusChange as jest.Mock).mock.lastCall as [(change: { isConnected: boolean }) => void]
  heed({ isConnected: false })
  expect(back).not.toHaveBeenCalled()
  heed({ isConnected: true })
  expect(back).toHaveBeenCalledTimes(1)
  expect(former).not.toHaveBeenCalled()
  unmount()
  expect(Taro.offNetworkStatusChange).toHaveBeenCalledWith(heed)
})
