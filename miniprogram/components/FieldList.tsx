import { View } from '@tarojs/components'
import { Field } from './Field'

/** A line of a form: which part it is, what it is called, an example, characters at most. */
export type FieldLine<Part extends string> = {
  readonly part: Part
  readonly label: string
  readonly hint: string
  readonly most: number
  readonly keys?: 'text' | 'number'
}

type FieldListProps<Part extends string> = {
  readonly lines: readonly FieldLine<Part>[]
  readonly values: Readonly<Record<Part, string>>
  readonly onType: (part: Part, typed: string) => void
}

/** Lines to fill in, each with its name before it. */
export const FieldList = <Part extends string>({ lines, values, onType }: FieldListProps<Part>) => (
  <>
    {lines.map(({ part, label, ...rest }) => (
      <View key={part} className="field-list__line">
        <View className="field-list__label">{label}</View>
        <Field label={label} value={values[part]} onType={(typed) => onType(part, typed)} {...rest} />
      </View>
    ))}
  </>
)
