import { useCallback, useState } from 'react'
import { failureOf } from '../../platform/failure'
import { scanCode } from '../../platform/scanner'
import { takeScan, type Scanned } from './scanned'

/** Where scanning stands: idle, being looked up, or what came of it in a sentence. */
export type ScanState = {
  readonly isBusy: boolean
  readonly sentence: string | null
  readonly isRefused: boolean
}

const IDLE: ScanState = { isBusy: false, sentence: null, isRefused: false }

/** Scans by camera, or takes what was typed; calls back when somebody is to be served. */
export function useScan(onVisit: () => void): ScanState & {
  readonly take: (text: string) => Promise<void>
  readonly scan: () => Promise<void>
} {
  const [state, setState] = useState<ScanState>(IDLE)

  const take = useCallback(
    async (text: string) => {
      setState({ ...IDLE, isBusy: true })
      try {
        const scanned = await takeScan(text)
        setState({ ...IDLE, sentence: sentenceOf(scanned) })
        if (scanned.kind === 'visit') onVisit()
      } catch (thrown) {
        setState({ isBusy: false, sentence: failureOf(thrown).message, isRefused: true })
      }
    },
    [onVisit],
  )

  const scan = useCallback(async () => {
    const text = await scanCode()
    if (text !== null) await take(text)
  }, [take])

  return { ...state, take, scan }
}

function sentenceOf(scanned: Scanned): string | null {
  switch (scanned.kind) {
    case 'visit':
      return null
    case 'gift':
      return `${scanned.name} 可以交给顾客了，已经记下。`
    case 'coupon':
      return '这是一张券。先扫会员码，券会自己列出来。'
  }
}
