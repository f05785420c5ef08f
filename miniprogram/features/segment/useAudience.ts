import { useEffect, useState } from 'react'
import type { AudiencePreview } from '@contract/operator'
import type { Condition } from '@contract/segment'
import { cloud } from '../../platform/cloud'
import { failureOf, type Failure } from '../../platform/failure'
import { wholeCondition, type SegmentDraft } from './draft'

/** Whom a draft finds: nobody asked yet, on its way (with what was known before), counted, or why not. */
export type Audience =
  | { readonly phase: 'none' }
  | { readonly phase: 'asking'; readonly before: AudiencePreview | null }
  | { readonly phase: 'counted'; readonly preview: AudiencePreview }
  | { readonly phase: 'failed'; readonly failure: Failure }

const PAUSE_MS = 400
/** A tenth, as campaigns usually leave out. */
const HOLDOUT_BP = 1000

type Answer = { readonly question: string; readonly preview: AudiencePreview | null; readonly failure: Failure | null }

const NOTHING: Answer = { question: '', preview: null, failure: null }

/** Counts whom a draft finds, a moment after its last change; `again` asks once more. */
export function useAudience(draft: SegmentDraft): { readonly audience: Audience; readonly again: () => void } {
  const [answer, setAnswer] = useState<Answer>(NOTHING)
  const [times, setTimes] = useState(0)
  const condition = wholeCondition(draft)
  const question = condition === null ? '' : JSON.stringify({ condition, times })
  useEffect(() => {
    if (question === '') return undefined
    let isLast = true
    const keep = (next: Partial<Answer>) =>
      isLast ? setAnswer((before) => ({ ...before, failure: null, ...next, question })) : undefined
    const timer = setTimeout(() => {
      const asked = (JSON.parse(question) as { readonly condition: Condition }).condition
      cloud.operator.previewAudience({ condition: asked, holdoutBp: HOLDOUT_BP }).then(
        (preview) => keep({ preview }),
        (thrown: unknown) => keep({ failure: failureOf(thrown) }),
      )
    }, PAUSE_MS)
    return () => {
      isLast = false
      clearTimeout(timer)
    }
  }, [question])
  return { audience: audienceOf(question, answer), again: () => setTimes((count) => count + 1) }
}

function audienceOf(question: string, { question: answered, preview, failure }: Answer): Audience {
  if (question === '') return { phase: 'none' }
  if (answered !== question) return { phase: 'asking', before: preview }
  if (failure) return { phase: 'failed', failure }
  return preview ? { phase: 'counted', preview } : { phase: 'asking', before: null }
}
