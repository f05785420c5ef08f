import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { spoken } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { secondsLeft, type HeldVisit } from './visit'
import './VisitHead.scss'

/** Who stands at the counter, and how long the scan is still good. */
export const VisitHead = ({ held }: { readonly held: HeldVisit }) => {
  const { nickname, tier, points } = held.visit
  return (
    <View className="visit-head">
      <View className="visit-head__who">
        <View className="visit-head__line">
          <Text className="visit-head__name">{nickname}</Text>
          <Text className={`visit-head__tier visit-head__tier--${tier.code}`}>{tier.name.replace('会员', '')}</Text>
        </View>
        <View className="visit-head__points">
          <Text>{`${grouped(points.available)} 分可用`}</Text>
        </View>
      </View>
      <TimeLeft held={held} />
    </View>
  )
}

/** Counts down by itself, so that nothing else is drawn anew each second. */
const TimeLeft = ({ held }: { readonly held: HeldVisit }) => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = secondsLeft(held, now)
  return (
    <View className="visit-head__time" {...spoken('text')}>
      <View className="visit-head__clock">
        <Text>{seconds === 0 ? '已失效' : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`}</Text>
      </View>
      <Text className="visit-head__after">{seconds === 0 ? '请重新扫码' : '后失效'}</Text>
    </View>
  )
}
