import { useState } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import type { WatchedCoupon } from '@contract/coupon'
import { Button } from '../../components/Button'
import { NamedField } from '../../components/NamedField'
import { Sheet } from '../../components/Sheet'
import { cloud } from '../../platform/cloud'
import { copyText } from '../../platform/clipboard'
import { useWrite } from '../../platform/useWrite'
import './MakeCodesSheet.scss'

const MOST = 200

type MakeCodesSheetProps = { readonly coupon: WatchedCoupon; readonly onClose: () => void }

/** Makes codes for a template and shows them this once: nothing that is kept could tell them again. */
export function MakeCodesSheet({ coupon, onClose }: MakeCodesSheetProps) {
  const [typed, type] = useState('10')
  const [codes, setCodes] = useState<readonly string[]>([])
  const { busy, notice, write } = useWrite(cloud.coupon.makeCodes, (batch) => setCodes(batch.codes))
  const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  const { templateId } = coupon
  return codes.length > 0 ? (
    <MadeCodes name={coupon.face.name} codes={codes} onClose={onClose} />
  ) : (
    <Sheet title={`${coupon.face.name}的券码`} onClose={onClose}>
      <NamedField
        label={`做多少个，一次最多 ${MOST} 个`}
        value={typed}
        keys="number"
        most={3}
        problem={notice || (count < 1 || count > MOST ? `要是 1 到 ${MOST} 的整数` : '')}
        onType={type}
      />
      <View className="panel__words">每个码只能由一位会员用一次。券码只显示这一次，请马上复制保存。</View>
      <Button text="做券码" disabled={busy || count < 1 || count > MOST} onTap={() => write({ templateId, count })} />
    </Sheet>
  )
}

type MadeCodesProps = { readonly name: string; readonly codes: readonly string[]; readonly onClose: () => void }

const MadeCodes = ({ name, codes, onClose }: MadeCodesProps) => (
  <Sheet title={`${codes.length} 个券码`} closing="已经保存，关掉" onClose={onClose}>
    <View className="panel__words">{`${name}，关掉以后不能再看到`}</View>
    <ScrollView scrollY className="made-codes">
      {codes.map((code) => (
        <View key={code} className="made-codes__code">
          <Text selectable>{code}</Text>
        </View>
      ))}
    </ScrollView>
    <Button text="复制全部" onTap={() => copyText(codes.join('\n'), `${codes.length} 个券码已复制`)} />
  </Sheet>
)
