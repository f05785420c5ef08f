import { Text, View } from '@tarojs/components'
import { Tap } from './Tap'

type ChoiceProps = { readonly text: string; readonly note?: string; readonly onTap: () => void }

/** One line to choose in a sheet: what it does on the left, what comes of it on the right. */
export const Choice = ({ text, note, onTap }: ChoiceProps) => (
  <Tap className="choice" onTap={onTap}>
    <Text>{text}</Text>
    {note ? (
      <View className="choice__note">
        <Text>{note}</Text>
      </View>
    ) : null}
  </Tap>
)
