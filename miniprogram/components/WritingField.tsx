import { Textarea } from '@tarojs/components'
import { classes } from './spoken'

type WritingFieldProps = {
  /** What it is for, as it is read out. */
  readonly label: string
  readonly value: string
  readonly hint: string
  /** Characters at most. */
  readonly most: number
  readonly onType: (text: string) => void
  /** sunk: a hollow on a card; else nothing around it. */
  readonly kind?: 'sunk'
  readonly className?: string
}

/** Several lines to write in; grows with what is written. */
export const WritingField = ({ label, value, hint, most, onType, kind, className }: WritingFieldProps) => (
  <Textarea
    className={classes('writing-field', kind !== undefined && `writing-field--${kind}`, className ?? false)}
    value={value}
    maxlength={most}
    placeholder={hint}
    placeholderClass="field__hint"
    autoHeight
    onInput={(event) => onType(event.detail.value)}
    {...{ 'aria-label': label }}
  />
)
