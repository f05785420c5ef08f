import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { WaitingGift } from '@contract/staff'
import { Button } from '../../components/Button'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'
import './WaitingGifts.scss'

/** Gifts the member has come for; each is handed out once. */
export const WaitingGifts = ({ gifts }: { readonly gifts: readonly WaitingGift[] }) => (
  <>
    {gifts.map((gift) => (
      <Gift key={gift.redemptionId} gift={gift} />
    ))}
  </>
)

function Gift({ gift }: { readonly gift: WaitingGift }) {
  const [requestId] = useState(newRequestId)
  const [word, setWord] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const handOut = async () => {
    setBusy(true)
    try {
      await cloud.staff.handOutGift({ pickupCode: gift.pickupCode }, requestId)
      setWord('已交给顾客')
    } catch (thrown) {
      setWord(failureOf(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <View className="waiting-gift">
      <View className="waiting-gift__words">
        <View>
          <Text>{gift.name}</Text>
        </View>
        <Text className="waiting-gift__note">{word ?? '兑换的礼品，等着取'}</Text>
      </View>
      {word === null ? (
        <Button kind="soft" text={isBusy ? '正在记' : '交给顾客'} disabled={isBusy} onTap={() => void handOut()} />
      ) : null}
    </View>
  )
}
