import type { ReactNode } from 'react'
import { Notice } from '../../components/Notice'
import { Problem, problemIcon } from '../../components/Problem'
import type { Loaded, Stale } from '../../platform/query'
import { staleNotice } from './stale'

type AnswerProps<Value> = {
  readonly loaded: Loaded<Value>
  /** Bones in the shape of what comes; `slow` after three seconds. */
  readonly waiting: (slow: boolean) => ReactNode
  /** What a person reads when there is nothing to show: 没能打开… */
  readonly failed: string
  readonly onRetry: () => void
  /** The way on after a refusal, where asking again would be refused again. */
  readonly refused?: { readonly title?: string; readonly action: string; readonly onAction: () => void }
  readonly children: (value: Value, stale: Stale | null) => ReactNode
}

/** What a page shows of a question to the cloud: bones, then the answer or why there is none; an older one says so. */
export function Answer<Value>({ loaded, waiting, failed, onRetry, refused, children }: AnswerProps<Value>) {
  if (loaded.phase === 'loading') return <>{waiting(loaded.slow)}</>
  if (loaded.phase === 'ready')
    return (
      <>
        {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={onRetry} /> : null}
        {children(loaded.value, loaded.stale)}
      </>
    )
  const { failure } = loaded
  const way = failure.kind === 'refused' && refused ? refused : { action: '再试一次', onAction: onRetry }
  return <Problem title={failed} icon={problemIcon(failure)} text={failure.message} {...way} />
}
