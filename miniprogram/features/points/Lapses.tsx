import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { PointsPage } from '@contract/points'
import { Section } from '../../components/Section'
import { Tap } from '../../components/Tap'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'
import './Lines.scss'

type LapsesProps = {
  readonly lapses: PointsPage['lapses']
  /** The day to be said in the colour of what runs out; null when nothing lapses soon. */
  readonly soonOn: string | null
}

const SHOWN_AT_FIRST = 3

/** What lapses, by day, the soonest first; more than three days wait behind a tap. */
export function Lapses({ lapses, soonOn }: LapsesProps) {
  const [all, setAll] = useState(false)
  if (lapses.length === 0) return null
  const shown = all ? lapses : lapses.slice(0, SHOWN_AT_FIRST)
  const hidden = lapses.slice(shown.length)
  return (
    <>
      <Section title="哪天过期" note="先到期的先用" />
      <View className="lines">
        {shown.map(({ expiresOn, points }) => (
          <View key={expiresOn} className="lines__line">
            <Text className={expiresOn === soonOn ? 'lines__due' : ''}>{longDay(expiresOn)}</Text>
            <Text className={expiresOn === soonOn ? 'lines__count lines__due' : 'lines__count'}>
              {`${grouped(points)} 分`}
            </Text>
          </View>
        ))}
      </View>
      {hidden.length > 0 ? (
        <Tap className="lines__more" onTap={() => setAll(true)}>
          <Text>{`另有 ${grouped(hidden.reduce((sum, { points }) => sum + points, 0))} 分，分 ${hidden.length} 天过期`}</Text>
        </Tap>
      ) : null}
    </>
  )
}
