import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { SharedOffer } from '@contract/coupon'
import { Button } from '../../components/Button'
import { Ticket } from './Ticket'
import { validityWords } from './words'
import './SharedView.scss'

type SharedViewProps = {
  readonly shown: SharedOffer
  readonly onTake: () => Promise<void>
  readonly onWallet: () => void
}

/** A coupon that a friend has passed on: what it is, and the one thing to do. */
export function SharedView({ shown, onTake, onWallet }: SharedViewProps) {
  const [busy, setBusy] = useState(false)
  const take = () => {
    setBusy(true)
    void onTake().finally(() => setBusy(false))
  }
  const why = hindrance(shown)
  return (
    <>
      <View className="shared__lead">{shown.own ? '您发给朋友的券' : '朋友送您一张券'}</View>
      <Ticket face={shown.offer.face} off={why !== ''} note={validityWords(shown.offer.validity, shown.today)} />
      <View className="shared__why">
        <Text>{why === '' ? `还可以有 ${shown.left} 位朋友领，收下后放在我的券。` : why}</Text>
      </View>
      {why === '' ? (
        <Button text={busy ? '正在收下' : '收下这张券'} disabled={busy} onTap={take} />
      ) : (
        <Button kind="soft" text="看我的券" onTap={onWallet} />
      )}
    </>
  )
}

/** Why the caller cannot take one; '' when they can. */
function hindrance({ own, left, offer: { standing, most } }: SharedOffer): string {
  if (own) return `还可以有 ${left} 位朋友领。这是您自己发出的，留给朋友来领。`
  switch (standing.kind) {
    case 'held':
      return `每人限领 ${most} 张，您已经领过了。`
    case 'gone':
      return '这张券已领完。'
    case 'not-eligible':
      return '这张券是给其他会员的。'
    case 'soon':
      return '这张券还没开始发。'
    case 'open':
      return left === 0 ? '朋友分享的这几张已领完。' : ''
  }
}
