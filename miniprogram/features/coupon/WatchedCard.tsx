import { View } from '@tarojs/components'
import type { WatchedCoupon } from '@contract/coupon'
import { Button } from '../../components/Button'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { budgetWords, leftWords, offerWords, stockWords, usedWords } from './desk-words'

type WatchedCardProps = {
  readonly coupon: WatchedCoupon
  readonly onMakeCodes: (coupon: WatchedCoupon) => void
}

/** A template that goes by codes: what became of its copies, and the way to make more. */
export const WatchedCard = ({ coupon, onMakeCodes }: WatchedCardProps) => (
  <Panel title={coupon.face.name} note="凭券码领">
    <PanelLine
      text={offerWords(coupon)}
      note={codeWords(coupon)}
      figure={leftWords(coupon)}
      under={stockWords(coupon)}
    />
    <View className="panel__acts">
      <Button kind="soft" className="panel__act" text="做一批券码" onTap={() => onMakeCodes(coupon)} />
    </View>
  </Panel>
)

const codeWords = (coupon: WatchedCoupon): string =>
  [usedWords(coupon), budgetWords(coupon)].filter((words) => words !== '').join('\n')
