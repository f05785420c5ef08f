import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { spoken } from './spoken'
import './Panel.scss'

type PanelProps = PropsWithChildren<{
  readonly title?: string
  /** A quiet word at the right of the title. */
  readonly note?: string
}>

/** One card of a working page, under its title. Its style travels with it: no shopper's page has one. */
export const Panel = ({ title, note, children }: PanelProps) => (
  <View className="panel">
    {title === undefined ? null : (
      <View className="panel__head">
        <View className="panel__title" {...spoken('heading')}>
          <Text>{title}</Text>
        </View>
        {note ? <Text className="panel__note">{note}</Text> : null}
      </View>
    )}
    {children}
  </View>
)
