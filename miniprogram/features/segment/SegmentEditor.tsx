import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { ConditionParts, SegmentLine } from '@contract/segment'
import type { Condition } from '@domain/segment/condition'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { Field } from '../../components/Field'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import { AudienceCard } from './AudienceCard'
import { wholeCondition, type SegmentDraft } from './draft'
import { partOf } from './part'
import { PartList } from './PartList'
import { PartSheet } from './PartSheet'
import { useAudience } from './useAudience'
import './SegmentEditor.scss'

type SegmentEditorProps = {
  readonly opened: SegmentDraft
  readonly parts: ConditionParts
  readonly onSaved: (saved: SegmentLine) => void
  readonly onRemoved: () => void
}

const NEW = -1

/** Writes a segment: its parts, how many they find, its name. */
export function SegmentEditor({ opened, parts, onSaved, onRemoved }: SegmentEditorProps) {
  const [draft, setDraft] = useState(opened)
  const [edited, setEdited] = useState<number | null>(null)
  const { audience, again } = useAudience(draft)
  const saving = useWrite(cloud.segment.saveSegment, onSaved)
  const removing = useWrite(cloud.segment.removeSegment, onRemoved)
  const busy = saving.busy || removing.busy
  const notice = saving.notice || removing.notice
  const { segmentId, name, join } = draft
  const condition = wholeCondition(draft)
  const put = (place: number, part: Condition) => {
    const rest = place === NEW ? [...draft.parts, part] : draft.parts.map((one, at) => (at === place ? part : one))
    setDraft({ ...draft, parts: rest })
    setEdited(null)
  }
  const remove = (place: number) => setDraft({ ...draft, parts: draft.parts.filter((_, at) => at !== place) })
  const edit = (place: number) => {
    const part = draft.parts[place]
    if (part && partOf(part)) setEdited(place)
  }
  const editedPart = edited === null || edited === NEW ? undefined : draft.parts[edited]
  return (
    <>
      <AudienceCard audience={audience} onAgain={again} />
      {draft.parts.length > 1 ? (
        <View className="segment-editor__join">
          <Chip text="全都满足" on={join === 'and'} onTap={() => setDraft({ ...draft, join: 'and' })} />
          <Chip text="满足一条就行" on={join === 'or'} onTap={() => setDraft({ ...draft, join: 'or' })} />
        </View>
      ) : null}
      {draft.parts.length > 0 ? (
        <PartList
          conditions={draft.parts}
          parts={parts}
          counts={audience.phase === 'counted' ? audience.found.parts : null}
          onEdit={edit}
          onRemove={remove}
        />
      ) : null}
      <Button kind="soft" icon="plus" text="加一个条件" onTap={() => setEdited(NEW)} />
      <Field
        label="人群的名字"
        value={name}
        hint="给人群起个名字"
        most={20}
        onType={(typed) => setDraft({ ...draft, name: typed })}
        kind="raised"
        className="segment-editor__name"
      />
      <Button
        text={busy ? '请稍等' : '保存'}
        disabled={busy || condition === null || name.trim() === ''}
        onTap={() => (condition ? saving.write({ segmentId, name, condition }) : undefined)}
      />
      {segmentId === null ? null : (
        <Button kind="quiet" text="删掉这个人群" disabled={busy} onTap={() => removing.write({ segmentId })} />
      )}
      {notice ? (
        <View className="segment-editor__notice" {...spoken('status')}>
          <Text>{notice}</Text>
        </View>
      ) : null}
      {edited === null ? null : (
        <PartSheet
          parts={parts}
          edited={editedPart ? partOf(editedPart) : null}
          onDone={(part) => put(edited, part)}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}
