import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ConditionParts } from '@contract/segment'
import type { Condition } from '@domain/segment/condition'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { aboutName, conditionOf, emptyPart, type PartAbout, type PartDraft } from './part'
import { PartForm } from './PartForm'
import './PartSheet.scss'

type PartSheetProps = {
  readonly parts: ConditionParts
  /** The part to write anew; null: a new one. */
  readonly edited: PartDraft | null
  readonly onDone: (condition: Condition) => void
  readonly onClose: () => void
}

/** Writes one part of a condition: first what it is about, then what must hold. */
export function PartSheet({ parts, edited, onDone, onClose }: PartSheetProps) {
  const [draft, setDraft] = useState<PartDraft | null>(edited)
  if (draft === null)
    return (
      <Sheet title="看什么" onClose={onClose}>
        <View className="part-sheet__choices">
          {thingsOf(parts).map((about) => (
            <Choice
              key={`${about.kind}:${about.code}`}
              text={aboutName(parts, about)}
              onTap={() => setDraft(emptyPart(about))}
            />
          ))}
        </View>
      </Sheet>
    )
  const condition = conditionOf(draft)
  return (
    <Sheet title={aboutName(parts, draft)} onClose={onClose}>
      <PartForm parts={parts} draft={draft} onChange={setDraft} />
      <Button text="好了" disabled={condition === null} onTap={() => (condition ? onDone(condition) : undefined)} />
    </Sheet>
  )
}

const thingsOf = ({ figures, words, events }: ConditionParts): readonly PartAbout[] => [
  ...figures.map(({ code }) => ({ kind: 'figure', code }) as const),
  ...words.filter(({ values }) => values.length > 0).map(({ code }) => ({ kind: 'word', code }) as const),
  ...events.map(({ code }) => ({ kind: 'events', code }) as const),
]
