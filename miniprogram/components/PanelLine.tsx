import { Text, View } from '@tarojs/components'
import { Tap } from './Tap'
import './Panel.scss'

type PanelLineProps = {
  readonly text: string
  readonly note?: string
  readonly figure?: string
  /** What stands small under the figure. */
  readonly under?: string
  /** Where it leads; without, it is only read. */
  readonly onTap?: () => void
}

/** One line of a panel: words on the left, a figure on the right. */
export const PanelLine = ({ onTap, ...line }: PanelLineProps) =>
  onTap ? (
    <Tap className="panel-line" onTap={onTap}>
      <Content {...line} />
    </Tap>
  ) : (
    <View className="panel-line">
      <Content {...line} />
    </View>
  )

const Content = ({ text, note, figure, under }: Omit<PanelLineProps, 'onTap'>) => (
  <>
    <View className="panel-line__words">
      <Text>{text}</Text>
      {note ? <View className="panel-line__note">{note}</View> : null}
    </View>
    {figure === undefined ? null : (
      <View className="panel-line__figure">
        <Text>{figure}</Text>
        {under ? <View className="panel-line__note">{under}</View> : null}
      </View>
    )}
  </>
)
