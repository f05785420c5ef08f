import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

type RowProps = {
  readonly icon: IconName
  readonly text: string
  readonly note?: string
  readonly onTap: () => void
}

/** One row of a quiet list that leads somewhere. Put rows into a `row-list`. */
export const Row = ({ icon, text, note, onTap }: RowProps) => (
  <Tap className="row" role="link" onTap={onTap}>
    <View className="row__icon">
      <Icon name={icon} />
    </View>
    <View className="row__text">
      <Text>{text}</Text>
    </View>
    {note ? <Text className="row__note">{note}</Text> : null}
    <Icon name="forward" size="tiny" />
  </Tap>
)
