import { useState } from 'react'
import type { AdjustmentCard } from '@contract/points'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import { amountWords, readPoints } from './adjust-words'
import type { FoundMember } from './MemberFinder'

/** The form of an adjustment: what is typed, and whether it can be sent. `points` signed; null: not a number yet. */
export function useAdjusting(onDone: (words: string) => void) {
  const [member, choose] = useState<FoundMember | null>(null)
  const [sign, turn] = useState<1 | -1>(1)
  const [typed, typePoints] = useState('')
  const [reason, typeReason] = useState('')
  const typedPoints = readPoints(typed)
  const points = typedPoints === null ? null : sign * typedPoints
  const { busy, notice, write } = useWrite(cloud.points.proposeAdjustment, (made: AdjustmentCard) => {
    choose(null)
    typePoints('')
    typeReason('')
    onDone(doneWords(made))
  })
  const canSend = !busy && member !== null && points !== null && reason.trim().length >= 2
  const send = () => {
    if (member && points !== null) write({ memberId: member.memberId, points, reason: reason.trim() })
  }
  return { member, choose, sign, turn, typed, typePoints, points, reason, typeReason, canSend, notice, send }
}

const doneWords = ({ memberName, points, state }: AdjustmentCard): string =>
  state === 'waiting'
    ? `${memberName}：${amountWords(points)}，已提交，等另一位经营者同意`
    : `${memberName}：${amountWords(points)}，已经生效，原因在会员的消息里`
