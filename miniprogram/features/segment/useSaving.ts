import { useRef, useState } from 'react'
import type { Condition, SegmentLine } from '@contract/segment'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'

/** Keeping or removing a segment: whether it is under way, and a sentence when it did not go. */
export type Saving = {
  readonly busy: boolean
  readonly notice: string
  readonly save: (segment: SegmentToSave) => void
  readonly remove: (segmentId: string) => void
}

type SegmentToSave = { readonly segmentId: string | null; readonly name: string; readonly condition: Condition }

/** Until the cloud has answered, a new segment is the same request, so that two taps keep one. */
export function useSaving(onSaved: (saved: SegmentLine) => void, onRemoved: () => void): Saving {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const requestId = useRef(newRequestId())
  const run = <Reply>(work: () => Promise<Reply>, onDone: (reply: Reply) => void) => {
    setBusy(true)
    setNotice('')
    void work()
      .then(onDone, (thrown: unknown) => setNotice(failureOf(thrown).message))
      .finally(() => setBusy(false))
  }
  return {
    busy,
    notice,
    save: (segment) => run(() => cloud.segment.saveSegment(segment, requestId.current), onSaved),
    remove: (segmentId) => run(() => cloud.segment.removeSegment({ segmentId }), onRemoved),
  }
}
