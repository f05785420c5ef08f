import { useEffect, useState } from 'react'
import type { EpochMs } from '@domain/time'

const SECOND_MS = 1_000

/**
 * The cloud's time, anew each second while an instant is waited for; `whenCome` is called once it has come and must stay
 * the same function. Null: nothing is waited for.
 */
export function useTicking(aheadMs: number, untilAt: EpochMs | null, whenCome: () => void): EpochMs {
  const [now, setNow] = useState(() => Date.now() + aheadMs)
  useEffect(() => {
    if (untilAt === null) return undefined
    const timer = setInterval(() => {
      const at = Date.now() + aheadMs
      setNow(at)
      if (at < untilAt) return
      clearInterval(timer)
      whenCome()
    }, SECOND_MS)
    return () => clearInterval(timer)
  }, [aheadMs, untilAt, whenCome])
  return now
}
