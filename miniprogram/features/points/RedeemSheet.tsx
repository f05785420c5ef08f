import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { GiftOrderCard, GiftPage } from '@contract/gift'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { FieldList } from '../../components/FieldList'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'
import { keepsAddresses } from '../../platform/address'
import { useAddress } from '../../platform/useAddress'
import { addressLines, missingWords, noAddress } from '../../text/address'
import { grouped } from '../../text/amounts'
import { wayWords } from './gift-words'
import { useRedeem } from './useRedeem'
import './RedeemSheet.scss'

type RedeemSheetProps = {
  readonly page: GiftPage
  readonly onOrder: (order: GiftOrderCard) => void
  readonly onRefused: () => void
  readonly onClose: () => void
}

/** The last look before points are spent: what it costs, what is left, where it goes. */
export function RedeemSheet({ page: { gift, balance, address }, onOrder, onRefused, onClose }: RedeemSheetProps) {
  const { busy, notice, redeem } = useRedeem(gift.giftId, onOrder, onRefused)
  const sending = useAddress(address ?? noAddress)
  const [missing, setMissing] = useState<string | null>(null)
  const posted = gift.kind === 'post'
  const confirm = () => {
    const lacking = posted ? missingWords(sending.address) : null
    setMissing(lacking)
    if (!lacking) void redeem(posted ? sending.address : null)
  }
  const ask = async () => setMissing((await sending.ask()) === 'by-hand' ? '没有取到微信里的地址，请直接填写。' : null)
  return (
    <Sheet title={`用 ${grouped(gift.points)} 积分换 1 ${gift.unit}`} closing="再想想" onClose={onClose}>
      <View className="redeem-sheet__sum">
        <Text>{`${gift.name}，${wayWords[gift.kind]}。换后还剩 ${grouped(balance.available - gift.points)} 积分。`}</Text>
      </View>
      {posted ? (
        <View className="redeem-sheet__address">
          {keepsAddresses ? <Choice text="用微信里的地址" note="选地址" onTap={() => void ask()} /> : null}
          <FieldList lines={addressLines} values={sending.address} onType={sending.type} />
        </View>
      ) : null}
      {(missing ?? notice) ? (
        <View className="redeem-sheet__notice" {...spoken('status')}>
          <Text>{missing ?? notice}</Text>
        </View>
      ) : null}
      <Button text={busy ? '正在兑换' : '确认兑换'} disabled={busy} onTap={confirm} />
    </Sheet>
  )
}
