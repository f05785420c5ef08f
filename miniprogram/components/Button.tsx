import { Text } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { classes } from './spoken'
import { Tap } from './Tap'

type ButtonProps = {
  readonly text: string
  readonly onTap: () => void
  /** filled: the one thing to do here · soft: its neighbour · quiet: something smaller. */
  readonly kind?: 'filled' | 'soft' | 'quiet'
  readonly icon?: IconName
  readonly disabled?: boolean
  readonly className?: string
  readonly label?: string
}

/** A button of 88 rpx. */
export function Button({ text, kind = 'filled', icon, disabled = false, className = '', ...rest }: ButtonProps) {
  return (
    <Tap
      className={classes('button', `button--${kind}`, disabled && 'button--off', className)}
      disabled={disabled}
      {...rest}
    >
      {icon ? <Icon name={icon} size="small" /> : null}
      <Text>{text}</Text>
    </Tap>
  )
}
