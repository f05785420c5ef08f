import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import './Stepper.scss'

type StepperProps = {
  readonly qty: number
  readonly most: number
  readonly what: string
  /** What the step below one does; absent: nothing. */
  readonly onRemove?: () => void
  readonly onChange: (qty: number) => void
}

/** How many pieces: one less, one more. */
export function Stepper({ qty, most, what, onRemove, onChange }: StepperProps) {
  const down = () => (qty > 1 ? onChange(qty - 1) : onRemove?.())
  return (
    <View className="stepper">
      <Tap
        className="stepper__step"
        label={qty > 1 ? `${what}少一件` : `不要${what}`}
        disabled={qty <= 1 && !onRemove}
        onTap={down}
      >
        <Text className={qty <= 1 && !onRemove ? 'stepper__off' : ''}>−</Text>
      </Tap>
      <Text className="stepper__count">{String(qty)}</Text>
      <Tap className="stepper__step" label={`${what}多一件`} disabled={qty >= most} onTap={() => onChange(qty + 1)}>
        <Text className={qty >= most ? 'stepper__off' : ''}>＋</Text>
      </Tap>
    </View>
  )
}
