import { useState } from 'react'
import type { GiftDesk, WrittenGift } from '@contract/gift'
import type { Violation } from '@domain/refusal'
import { cloud } from '../../platform/cloud'
import { newRequestId } from '../../platform/request-id'
import { useWrite } from '../../platform/useWrite'
import { problemAt, readGift, typedOf, type GiftTyped } from './gift-form'

/** The form of a gift: what is typed, what is wrong with it, and saving it. */
export function useGiftForm(desk: GiftDesk, giftId: string, onSaved: () => void) {
  const entry = desk.shelf.find(({ gift }) => gift.giftId === giftId) ?? null
  const [typed, setTyped] = useState(() => typedOf(entry, desk.now))
  const [base] = useState(() => entry?.gift ?? newGift(desk))
  const [problems, setProblems] = useState<readonly Violation[]>([])
  const { busy, notice, write } = useWrite(cloud.gift.putGift, ({ problems: found }: WrittenGift) => {
    setProblems(found)
    if (found.length === 0) onSaved()
  })
  const save = () => {
    const read = readGift(typed, base, entry === null)
    setProblems(read.problems ?? [])
    if (read.written) {
      const { gift, addPieces } = read.written
      write({ gift: { ...gift, tiers: gift.tiers && [...gift.tiers] }, addPieces })
    }
  }
  return {
    ...{ entry, typed, busy, notice, save },
    change: (change: Partial<GiftTyped>) => setTyped({ ...typed, ...change }),
    problem: (field: string) => problemAt(problems, field),
  }
}

/** A new gift stands last; its id is nobody's to type. */
const newGift = ({ shelf }: GiftDesk) => ({
  giftId: `gift-${newRequestId()}`,
  category: '',
  sort: Math.max(0, ...shelf.map(({ gift }) => gift.sort)) + 1,
})
