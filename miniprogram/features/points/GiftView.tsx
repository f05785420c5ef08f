import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { GiftOrderCard, GiftPage } from '@contract/gift'
import { Bone } from '../../components/Bone'
import { Button } from '../../components/Button'
import { Picture } from '../../components/Picture'
import { classes } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'
import { standingWords, wayWords } from './gift-words'
import { RedeemSheet } from './RedeemSheet'
import './GiftView.scss'

type GiftViewProps = {
  readonly page: GiftPage
  readonly offline: boolean
  readonly onOrder: (order: GiftOrderCard) => void
  readonly onRefused: () => void
}

/** One gift: what it costs, how one stands to it, how one gets it; the one button below. */
export function GiftView({ page, offline, onOrder, onRefused }: GiftViewProps) {
  const [asking, setAsking] = useState(false)
  const { gift, balance } = page
  const words = standingWords(gift)
  const open = gift.standing === 'open'
  const redeemed = (order: GiftOrderCard) => {
    setAsking(false)
    onOrder(order)
  }
  return (
    <View className="gift-view">
      <Picture src={gift.pictureUrl} category={gift.category} className="gift-view__picture" />
      <View className="gift-view__points">
        <Text>{grouped(gift.points)}</Text>
        <Text className="gift-view__unit">积分</Text>
      </View>
      <Text className={classes('gift-view__state', words.due && 'gift-view__state--due')}>
        {open ? `${words.text}，您有 ${grouped(balance.available)} 积分` : words.text}
      </Text>
      <View className="gift-view__name">{gift.name}</View>
      <View className="gift-view__note">{gift.note}</View>
      <View className="gift-view__facts">
        {factsOf(page).map(([label, fact]) => (
          <View key={label} className="gift-view__fact">
            <Text className="gift-view__label">{label}</Text>
            <Text>{fact}</Text>
          </View>
        ))}
      </View>
      <View className="gift-view__bar">
        <Button
          text={buttonWords(open, offline, words.text, gift.points)}
          disabled={!open || offline}
          onTap={() => setAsking(true)}
        />
      </View>
      {asking && open ? (
        <RedeemSheet page={page} onOrder={redeemed} onRefused={onRefused} onClose={() => setAsking(false)} />
      ) : null}
    </View>
  )
}

const buttonWords = (open: boolean, offline: boolean, why: string, points: number): string =>
  offline ? '连上网络后再换' : open ? `用 ${grouped(points)} 积分换` : why

const factsOf = ({ gift }: GiftPage): readonly (readonly [label: string, fact: string])[] => [
  ['怎么拿', wayWords[gift.kind]],
  ...(gift.perMember === null ? [] : [['每人', limitWords(gift.perMember, gift.had, gift.unit)] as const]),
  ...(gift.forTier ? [['谁能换', `${gift.forTier}及以上`] as const] : []),
  ['兑换截止', longDay(gift.endsOn)],
]

const limitWords = (most: number, had: number, unit: string): string =>
  had > 0 ? `最多 ${most} ${unit}，已换 ${had} ${unit}` : `最多 ${most} ${unit}`

/** The gift while it is on its way. */
export const GiftSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <View className="gift-view">
    <View className="gift-view__bone" />
    <Bone line="number" width="40%" />
    <Bone line="small" width="56%" />
    {slow ? <View className="gift-view__note">有点慢，还在取</View> : <Bone line="title" width="64%" />}
  </View>
)
