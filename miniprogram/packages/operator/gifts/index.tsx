import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { GiftDesk } from '@contract/gift'
import { Chip } from '../../../components/Chip'
import { PanelBones } from '../../../components/PanelBones'
import { spoken } from '../../../components/spoken'
import { DeskShelf } from '../../../features/points/DeskShelf'
import { giftDesk } from '../../../features/points/gift-desk'
import { GiftsToFetch } from '../../../features/points/GiftsToFetch'
import { GiftsToSend } from '../../../features/points/GiftsToSend'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openPage } from '../../../platform/navigate'
import './index.scss'

const open = () => void giftDesk.open()

/** 兑换礼品: what is to be posted, what waits to be fetched, and the shelf. */
export default function OperatorGifts() {
  const loaded = giftDesk.use()
  useDidShow(open)
  return (
    <Screen title="兑换礼品" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PanelBones lines={[1, 1, 1]} slow={slow} />}
        failed="没能打开兑换礼品"
        onRetry={open}
      >
        {(shown) => <Content desk={shown} />}
      </Answer>
    </Screen>
  )
}

function Content({ desk }: { readonly desk: GiftDesk }) {
  const { toSend, toFetch, shelf } = desk
  const [part, show] = useState<'send' | 'fetch' | 'shelf'>('send')
  return (
    <>
      <View className="gift-desk__parts" {...spoken('tablist')}>
        <Chip text={`待寄出 ${toSend.length}`} on={part === 'send'} onTap={() => show('send')} />
        <Chip text={`待领取 ${toFetch.length}`} on={part === 'fetch'} onTap={() => show('fetch')} />
        <Chip text={`礼品 ${shelf.length}`} on={part === 'shelf'} onTap={() => show('shelf')} />
      </View>
      {part === 'send' ? <GiftsToSend toSend={toSend} onDone={open} /> : null}
      {part === 'fetch' ? <GiftsToFetch toFetch={toFetch} /> : null}
      {part === 'shelf' ? <DeskShelf desk={desk} onOpen={(giftId) => openPage('operator/gift', { giftId })} /> : null}
    </>
  )
}
