import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { PrivacyPage } from '@contract/privacy'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { grouped } from '../../text/amounts'
import './Leaving.scss'

type LeavingProps = {
  readonly page: PrivacyPage
  readonly busy: boolean
  readonly notice: string | null
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** Asks once before everything is deleted, and says what goes and what stays. */
export function Leaving({ page, busy, notice, onLeave, onClose }: LeavingProps) {
  const [understood, setUnderstood] = useState(false)
  const isStuck = page.openOrders > 0
  return (
    <Sheet title={isStuck ? '现在还不能注销' : '注销后找不回来'} closing="不注销了" onClose={onClose}>
      <View className="leaving">
        {isStuck ? (
          <Text>{`还有 ${page.openOrders} 个订单没有完成。收到货或退完款后，再来注销。`}</Text>
        ) : (
          <>
            <View>{`${grouped(page.points)} 积分、所有的券、等级和提醒都会清掉，您写的内容和图片也会删除。`}</View>
            <View>买过的金额留在店里的账上，但不再和您有任何关系。</View>
          </>
        )}
      </View>
      {notice ? <View className="leaving__notice">{notice}</View> : null}
      {isStuck ? null : (
        <Button
          kind="soft"
          className="leaving__sure"
          text={busy ? '正在注销' : understood ? '确定，全部删除' : '我知道了，继续注销'}
          disabled={busy}
          onTap={understood ? onLeave : () => setUnderstood(true)}
        />
      )}
    </Sheet>
  )
}
