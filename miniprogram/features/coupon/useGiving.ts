import { useState } from 'react'
import type { AudiencePreview, GivenCoupon } from '@contract/operator'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import type { Group } from './groups'

/** Giving a coupon to a group: whom, how many that is, what they read, and whether it is on its way. */
export function useGiving(templateId: string) {
  const [group, setGroup] = useState<Group | null>(null)
  const [preview, setPreview] = useState<AudiencePreview | null>(null)
  const [title, typeTitle] = useState('')
  const [text, typeText] = useState('')
  const [given, setGiven] = useState<GivenCoupon | null>(null)
  const counting = useWrite(cloud.operator.previewAudience, setPreview)
  const giving = useWrite(cloud.operator.giveCoupon, setGiven)
  const choose = (next: Group) => {
    if (counting.busy) return // the answer on its way is the other group's
    setGroup(next)
    setPreview(null)
    counting.write({ condition: next.condition, holdoutBp: 0 })
  }
  const reachable = preview?.reachable ?? 0
  const isWritten = title.trim() !== '' && text.trim() !== ''
  return {
    ...{ group, choose, preview, reachable, title, typeTitle, text, typeText },
    notice: counting.notice || giving.notice || (given?.problems.join(' ') ?? ''),
    isGiven: given !== null && given.problems.length === 0,
    canGive: reachable > 0 && isWritten && !giving.busy && !counting.busy,
    give: () =>
      group && giving.write({ templateId, condition: group.condition, title: title.trim(), text: text.trim() }),
  }
}
