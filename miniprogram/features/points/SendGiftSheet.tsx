import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GiftToSend } from '@contract/gift'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { NamedField } from '../../components/NamedField'
import { Sheet } from '../../components/Sheet'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'

const CARRIERS = ['顺丰速运', '中通快递', '圆通速递', '韵达快递', '邮政'] as const

type SendGiftSheetProps = {
  readonly order: GiftToSend
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A gift goes on its way: by whom and under which number. Its member reads both. */
export function SendGiftSheet({ order: { redemptionId, name }, onDone, onClose }: SendGiftSheetProps) {
  const [carrier, choose] = useState<string>(CARRIERS[0])
  const [trackingNo, type] = useState('')
  const { busy, notice, write } = useWrite(cloud.gift.sendOrder, onDone)
  return (
    <Sheet title={`寄出${name}`} onClose={onClose}>
      <View className="panel__chips">
        {CARRIERS.map((one) => (
          <Chip key={one} text={one} on={one === carrier} onTap={() => choose(one)} />
        ))}
      </View>
      <NamedField label="快递单号" value={trackingNo} onType={type} problem={notice} />
      <Button
        text="寄出了，告诉会员"
        disabled={busy || trackingNo.trim() === ''}
        onTap={() => write({ redemptionId, carrier, trackingNo: trackingNo.trim() })}
      />
    </Sheet>
  )
}
