import { Input } from '@tarojs/components'
import { classes } from './spoken'

type FieldProps = {
  /** What it is for, as it is read out. */
  readonly label: string
  readonly value: string
  readonly hint: string
  /** Characters at most. */
  readonly most: number
  readonly onType: (text: string) => void
  /** sunk: a hollow on a card · raised: a card on the page; else nothing around it. */
  readonly kind?: 'sunk' | 'raised'
  /** Which keyboard comes up: letters, whole numbers, or numbers with a point. */
  readonly keys?: 'text' | 'number' | 'digit'
  readonly focus?: boolean
  /** What the keyboard's last key is for, and what it does. */
  readonly lastKey?: 'done' | 'send' | 'search'
  readonly onLastKey?: () => void
  readonly className?: string
}

/** One line to write in. */
export const Field = ({ label, value, hint, most, onType, kind, keys = 'text', ...rest }: FieldProps) => (
  <Input
    className={classes('field', kind !== undefined && `field--${kind}`, rest.className ?? false)}
    value={value}
    maxlength={most}
    placeholder={hint}
    placeholderClass="field__hint"
    type={keys}
    focus={rest.focus ?? false}
    confirmType={rest.lastKey ?? 'done'}
    onInput={(event) => onType(event.detail.value)}
    onConfirm={() => rest.onLastKey?.()}
    {...{ 'aria-label': label }}
  />
)
