import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { classes, spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { Mark } from './Mark'
import './Report.scss'

type ReportProps = PropsWithChildren<{
  readonly title: string
  /** A quiet word at the right of the title. */
  readonly note?: string
  /** What stands there instead of a word. */
  readonly aside?: ReactNode
  /** Opens what the card's figures mean. */
  readonly onAbout?: () => void
  readonly className?: string
  readonly id?: string
}>

/** One card of figures under its title. */
export const Report = ({ title, note, aside, onAbout, className = '', id, children }: ReportProps) => (
  <View className={classes('report', className)} {...(id ? { id } : {})}>
    <View className="report__head">
      <View className="report__title" {...spoken('heading')}>
        <Text>{title}</Text>
      </View>
      {note ? <Text className="report__note">{note}</Text> : null}
      {aside}
      {onAbout ? (
        <Tap className="report__about" label={`${title}怎么算的`} onTap={onAbout}>
          <Mark name="about" />
        </Tap>
      ) : null}
    </View>
    {children}
  </View>
)

/** What the figures come to, in words: the first sentence strong. */
export const Saying = ({ strong, text }: { readonly strong: string; readonly text: string }) => (
  <View className="report__say">
    <Text className="report__strong">{strong}</Text>
    <Text>{text}</Text>
  </View>
)
