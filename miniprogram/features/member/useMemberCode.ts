import { useCallback, useEffect, useRef, useState } from 'react'
import type { MemberCode } from '@contract/member'
import { cloud } from '../../platform/cloud'
import { failureOf, type Failure } from '../../platform/failure'
import { codeAt, heldCodes, runsLow, type HeldCodes } from './code-sheet'

const TICK_MS = 500
const RETRY_MS = 5_000

/** What the code page shows: waiting for the first code, a code with its seconds, or why there is none. */
export type ShownCode =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | {
      readonly phase: 'shown'
      readonly nickname: string
      readonly tier: { readonly code: string; readonly name: string }
      readonly code: MemberCode
      readonly seconds: number
    }

/** The member's code of this moment while the page is on the screen; asks for more before they run out. */
export function useMemberCode(isOnScreen: boolean): { readonly shown: ShownCode; readonly retry: () => void } {
  const [held, setHeld] = useState<HeldCodes | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [now, setNow] = useState(() => Date.now())
  const askedAt = useRef(0)

  const ask = useCallback(() => {
    askedAt.current = Date.now()
    setFailure(null)
    cloud.member
      .openCode({})
      .then((sheet) => setHeld(heldCodes(sheet, Date.now())))
      .catch((thrown: unknown) => setFailure(failureOf(thrown)))
  }, [])

  useEffect(() => {
    if (!isOnScreen) return
    const tick = () => {
      const at = Date.now()
      setNow(at)
      if ((!held || runsLow(held, at)) && at - askedAt.current > RETRY_MS) ask()
    }
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [isOnScreen, held, ask])

  return { shown: shownOf(held, failure, now), retry: ask }
}

function shownOf(held: HeldCodes | null, failure: Failure | null, now: number): ShownCode {
  const current = held && codeAt(held, now)
  if (held && current) return { phase: 'shown', nickname: held.sheet.nickname, tier: held.sheet.tier, ...current }
  return failure ? { phase: 'failed', failure } : { phase: 'loading' }
}
