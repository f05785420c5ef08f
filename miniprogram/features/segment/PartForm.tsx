import { View } from '@tarojs/components'
import type { ConditionParts, Named } from '@contract/segment'
import { Chip } from '../../components/Chip'
import { Field } from '../../components/Field'
import type { PartDraft } from './part'
import './PartForm.scss'

type PartFormProps = {
  readonly parts: ConditionParts
  readonly draft: PartDraft
  readonly onChange: (draft: PartDraft) => void
}

/** What must hold of one thing: limits, values, days. */
export function PartForm({ parts, draft, onChange }: PartFormProps) {
  const about = draft.kind === 'events' ? (parts.events.find(({ code }) => code === draft.code)?.about ?? []) : []
  const values = draft.kind === 'word' ? (parts.words.find(({ code }) => code === draft.code)?.values ?? []) : []
  const turn = (value: string) =>
    onChange({
      ...draft,
      oneOf: draft.oneOf.includes(value) ? draft.oneOf.filter((one) => one !== value) : [...draft.oneOf, value],
    })
  return (
    <View className="part-form">
      <Chips>
        <Chip text="满足的人" on={!draft.not} onTap={() => onChange({ ...draft, not: false })} />
        <Chip text="不满足的人" on={draft.not} onTap={() => onChange({ ...draft, not: true })} />
      </Chips>
      {draft.kind === 'events' ? (
        <Line name="最近多少天">
          <Count label="最近多少天" value={draft.days} onType={(days) => onChange({ ...draft, days })} />
        </Line>
      ) : null}
      {draft.kind === 'word' ? null : (
        <>
          <Line name={`最少${unitOf(parts, draft)}`}>
            <Count label="最少" value={draft.from} onType={(from) => onChange({ ...draft, from })} />
          </Line>
          <Line name={`最多${unitOf(parts, draft)}`}>
            <Count label="最多" value={draft.to} onType={(to) => onChange({ ...draft, to })} />
          </Line>
        </>
      )}
      {values.length > 0 ? (
        <Chips>
          {values.map(({ code, name }) => (
            <Chip key={code} text={name} on={draft.oneOf.includes(code)} onTap={() => turn(code)} />
          ))}
        </Chips>
      ) : null}
      {about.length > 0 ? (
        <Chips>
          {[ANY, ...about].map(({ code, name }) => (
            <Chip
              key={code}
              text={name}
              on={draft.subject === code}
              onTap={() => onChange({ ...draft, subject: code })}
            />
          ))}
        </Chips>
      ) : null}
    </View>
  )
}

const ANY: Named<string> = { code: '', name: '不限' }

function unitOf(parts: ConditionParts, draft: PartDraft): string {
  const unit = draft.kind === 'figure' ? parts.figures.find(({ code }) => code === draft.code)?.unit : '次'
  return unit ? `（${unit}）` : ''
}

const Chips = ({ children }: { readonly children: React.ReactNode }) => (
  <View className="part-form__chips">{children}</View>
)

const Line = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <View className="part-form__line">
    <View className="part-form__name">{name}</View>
    {children}
  </View>
)

type CountProps = { readonly label: string; readonly value: string; readonly onType: (typed: string) => void }

const Count = (count: CountProps) => <Field hint="不限" most={9} keys="number" {...count} />
