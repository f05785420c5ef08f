import { Text, View } from '@tarojs/components'
import { Field } from './Field'
import { spoken } from './spoken'
import './NamedField.scss'

type NamedFieldProps = {
  readonly label: string
  readonly value: string
  readonly onType: (text: string) => void
  readonly hint?: string
  readonly keys?: 'text' | 'number' | 'digit'
  readonly most?: number
  /** What is wrong with what was typed; '' or absent: nothing. */
  readonly problem?: string | undefined
}

/** One field of a form under its name, with what is wrong said below it. Its style travels with it, as a panel's does. */
export const NamedField = ({ hint = '', most = 40, problem, ...field }: NamedFieldProps) => (
  <View className="named-field">
    <View className="named-field__label">
      <Text>{field.label}</Text>
    </View>
    <Field kind="sunk" hint={hint} most={most} {...field} />
    {problem ? (
      <View className="named-field__problem" {...spoken('status')}>
        <Text>{problem}</Text>
      </View>
    ) : null}
  </View>
)
