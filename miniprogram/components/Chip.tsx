import { Text, View } from '@tarojs/components'
import { classes } from './spoken'
import { Tap } from './Tap'

type ChipProps = { readonly text: string; readonly on: boolean; readonly onTap: () => void }

/** One of several views to choose from. */
export const Chip = ({ text, on, onTap }: ChipProps) => (
  <Tap className="chip" role="tab" selected={on} onTap={onTap}>
    <View className={classes('chip__face', on && 'chip__face--on')}>
      <Text>{text}</Text>
    </View>
  </Tap>
)
