import { Text, View } from '@tarojs/components'
import { spoken } from './spoken'

/** The title over a group of cards, with a quiet word at its right. */
export const Section = ({ title, note }: { readonly title: string; readonly note?: string }) => (
  <View className="section">
    <View className="section__title" {...spoken('heading')}>
      <Text>{title}</Text>
    </View>
    {note ? (
      <View className="section__note">
        <Text>{note}</Text>
      </View>
    ) : null}
  </View>
)
