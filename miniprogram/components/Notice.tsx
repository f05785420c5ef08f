import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import { spoken } from './spoken'
import { Tap } from './Tap'

/** A strip over a page that shows something older: what it is, and the way to try again. */
export const Notice = ({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) => (
  <View className="notice" {...spoken('status')}>
    <Icon name="offline" size="small" />
    <View className="notice__text">
      <Text>{text}</Text>
    </View>
    <Tap className="notice__retry" onTap={onRetry}>
      <Text>重试</Text>
    </Tap>
  </View>
)
