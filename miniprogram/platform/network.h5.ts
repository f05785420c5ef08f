import { useEffect, useRef } from 'react'

/** Calls back each time the browser is online again while this component is there. */
export function useNetworkReturn(back: () => void): void {
  const latest = useRef(back)
  useEffect(() => {
    latest.current = back
  })
  useEffect(() => {
    const heed = () => latest.current()
    window.addEventListener('online', heed)
    return () => window.removeEventListener('online', heed)
  }, [])
}
