import { Text, View } from '@tarojs/components'
import type { WatchedCoupon } from '@contract/coupon'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { NamedField } from '../../components/NamedField'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { reachWords, type Group } from './groups'
import { useGiving } from './useGiving'

type GiveCouponSheetProps = {
  readonly coupon: WatchedCoupon
  readonly groups: readonly Group[]
  readonly onClose: () => void
}

/** Gives a coupon to a group: how many that is comes first. */
export function GiveCouponSheet({ coupon, groups, onClose }: GiveCouponSheetProps) {
  const form = useGiving(coupon.templateId)
  return form.isGiven ? (
    <Sheet title="已经安排好了" closing="知道了" onClose={onClose}>
      <View className="panel__words">
        十分钟内开始发，每人只发一次，会员在消息和券包里看到。发到哪里了，在“经营”的活动里看。
      </View>
    </Sheet>
  ) : (
    <Sheet title={`发${coupon.face.name}`} onClose={onClose}>
      <View className="panel__chips" {...spoken('tablist', '发给谁')}>
        {groups.map((group) => (
          <Chip key={group.name} text={group.name} on={form.group === group} onTap={() => form.choose(group)} />
        ))}
      </View>
      <View className="panel__words" {...spoken('status')}>
        <Text>{form.notice || (form.preview ? reachWords(form.preview) : '先选发给谁，再写一句话')}</Text>
      </View>
      <NamedField label="标题" value={form.title} most={20} hint="会员日到了" onType={form.typeTitle} />
      <NamedField label="一句话" value={form.text} most={120} hint="为什么送、怎么用" onType={form.typeText} />
      <Button
        text={form.reachable > 0 ? `发给 ${grouped(form.reachable)} 人` : '发出'}
        disabled={!form.canGive}
        onTap={form.give}
      />
    </Sheet>
  )
}
