import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { GiftMall, GiftTile as Gift } from '@contract/gift'
import { Chip } from '../../components/Chip'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { GiftTile } from './GiftTile'
import { cardName } from './gift-words'
import './GiftShelf.scss'

type Look = 'all' | 'open' | 'tier'

const kept: Readonly<Record<Look, (gift: Gift) => boolean>> = {
  all: () => true,
  open: ({ standing }) => standing === 'open',
  tier: ({ forTier }) => forTier !== null,
}

const emptyWords: Readonly<Record<Look, string>> = {
  all: '积分商城还在上货，过几天再来看看。',
  open: '现在还没有换得起的。多攒一点，这里会告诉您还差多少。',
  tier: '这会儿没有会员专享的礼品。',
}

/** Everything that can be had for points, in two columns, with the ways to look at it and to one's own gifts. */
export function GiftShelf({ gifts, waiting }: Pick<GiftMall, 'gifts' | 'waiting'>) {
  const [chosen, choose] = useState<Look>('all')
  const open = gifts.filter(kept.open).length
  const exclusive = gifts.find(kept.tier)?.forTier
  const shown = gifts.filter(kept[chosen])
  return (
    <View className="gift-shelf">
      <View className="gift-shelf__bar">
        <Chip text={`全部 ${gifts.length}`} on={chosen === 'all'} onTap={() => choose('all')} />
        <Chip text={`我能换的 ${open}`} on={chosen === 'open'} onTap={() => choose('open')} />
        {exclusive ? (
          <Chip text={`${cardName(exclusive)}专享`} on={chosen === 'tier'} onTap={() => choose('tier')} />
        ) : null}
        <Tap className="gift-shelf__mine" role="link" onTap={() => openPage('member/gift-orders')}>
          <Text>{waiting > 0 ? `我的礼品 ${waiting}` : '我的礼品'}</Text>
        </Tap>
      </View>
      {shown.length === 0 ? <View className="gift-shelf__empty">{emptyWords[chosen]}</View> : null}
      <View className="gift-shelf__grid">
        {shown.map((gift) => (
          <GiftTile key={gift.giftId} gift={gift} onTap={() => openPage('member/gift', { giftId: gift.giftId })} />
        ))}
      </View>
    </View>
  )
}
