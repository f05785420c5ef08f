import { render } from '@testing-library/react'
import { useNetworkReturn } from './network.h5'

const Listener = ({ back }: { readonly back: () => void }) => {
  useNetworkReturn(back)
  return null
}

test('a browser that is online again calls, until the page is gone', () => {
  const back = jest.fn()
  const { unmount } = render(<Listener back={back} />)
  window.dispatchEvent(new Event('online'))
  expect(back).toHaveBeenCalledTimes(1)
  unmount()
  window.dispatchEvent(new Event('online'))
  expect(back).toHaveBeenCalledTimes(1)
})
