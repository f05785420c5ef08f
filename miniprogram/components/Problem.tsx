import { Text, View } from '@tarojs/components'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'
import { spoken } from './spoken'

type ProblemProps = {
  readonly icon?: IconName
  readonly title: string
  readonly text: string
  readonly action: string
  readonly onAction: () => void
}

/** In place of a page's content when there is nothing to show: what happened, and what to do. */
export const Problem = ({ icon = 'question', title, text, action, onAction }: ProblemProps) => (
  <View className="problem" {...spoken('status')}>
    <View className="problem__icon">
      <Icon name={icon} size="large" />
    </View>
    <View className="problem__title">
      <Text>{title}</Text>
    </View>
    <View className="problem__text">
      <Text>{text}</Text>
    </View>
    <Button kind="soft" text={action} onTap={onAction} className="problem__action" />
  </View>
)

/** The icon for what went wrong: a broken cloud is not the shopper's network. */
export const problemIcon = ({ kind }: { readonly kind: string }): IconName =>
  kind === 'offline' ? 'offline' : 'question'
