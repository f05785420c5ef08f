import { useEffect, useState } from 'react'
import type { AudiencePreview } from '@contract/operator'
import type { Condition, MeasuredSegment } from '@contract/segment'
import { cloud } from '../../platform/cloud'
import { failureOf, type Failure } from '../../platform/failure'
import { wholeCondition, type SegmentDraft } from './draft'

/** How many a condition finds, and how often those come back. */
export type Found = AudiencePreview & Pick<MeasuredSegment, 'rates'>

/** Whom a draft finds: nobody asked yet, on its way (with what was known before), counted, or why not. */
export type Audience =
  | { readonly phase: 'none' }
  | { readonly phase: 'asking'; readonly before: Found | null }
  | { readonly phase: 'counted'; readonly found: Found }
  | { readonly phase: 'failed'; readonly failure: Failure }

const PAUSE_MS = 400
/** A tenth, as campaigns usually leave out. */
const HOLDOUT_BP = 1000

type Answer = { readonly question: string; readonly found: Found | null; readonly failure: Failure | null }

const NOTHING: Answer = { question: '', found: null, failure: null }

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
      lookFor(asked).then(
        (found) => keep({ found }),
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

async function lookFor(condition: Condition): Promise<Found> {
  const [preview, { rates }] = await Promise.all([
    cloud.operator.previewAudience({ condition, holdoutBp: HOLDOUT_BP }),
    cloud.segment.measureSegment({ condition }),
  ])
  return { ...preview, rates }
}

function audienceOf(question: string, { question: answered, found, failure }: Answer): Audience {
  if (question === '') return { phase: 'none' }
  if (answered !== question) return { phase: 'asking', before: found }
  if (failure) return { phase: 'failed', failure }
  return found ? { phase: 'counted', found } : { phase: 'asking', before: null }
}
