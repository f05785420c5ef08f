import { View } from '@tarojs/components'
import type { WatchedCoupon } from '@contract/coupon'
import type { Day } from '@domain/time'
import { Button } from '../../components/Button'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { budgetWords, leftWords, offerWords, usedWords, whenWords } from './desk-words'

type WatchedCardProps = {
  readonly coupon: WatchedCoupon
  readonly today: Day
  readonly onMakeCodes: (coupon: WatchedCoupon) => void
}

/** A template that goes by codes: what became of its copies, and the way to make more. */
export const WatchedCard = ({ coupon, today, onMakeCodes }: WatchedCardProps) => (
  <Panel title={coupon.face.name}>
    <View className="panel__note">{`${offerWords(coupon)}。${whenWords(coupon, today)}`}</View>
    <PanelLine text={usedWords(coupon)} note={budgetWords(coupon)} figure={leftWords(coupon)} />
    <View className="panel__acts">
      <Button kind="soft" className="panel__act" text="做一批券码" onTap={() => onMakeCodes(coupon)} />
    </View>
  </Panel>
)
