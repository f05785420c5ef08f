import { useRouter, useDidShow } from '@tarojs/taro'
import type { GiftDesk } from '@contract/gift'
import { PanelBones } from '../../../components/PanelBones'
import { giftDesk } from '../../../features/points/gift-desk'
import { GiftForm } from '../../../features/points/GiftForm'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack, queryValue } from '../../../platform/navigate'
import { say } from '../../../platform/toast'

const open = () => void giftDesk.open()
const leave = () => {
  say('存好了')
  goBack()
}

/** One gift to be put on the shelf or changed. */
export default function OperatorGift() {
  const giftId = queryValue(useRouter().params['giftId'])
  const loaded = giftDesk.use()
  useDidShow(open)
  return (
    <Screen title={giftId === '' ? '上架礼品' : '改礼品'} place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PanelBones lines={[5, 4]} slow={slow} />}
        failed="没能打开这件礼品"
        onRetry={open}
      >
        {(desk) => <GiftForm key={versionOf(desk, giftId)} desk={desk} giftId={giftId} onSaved={leave} />}
      </Answer>
    </Screen>
  )
}

/** The form begins anew when the cloud knows the gift otherwise than this phone did. */
const versionOf = ({ shelf }: GiftDesk, giftId: string): string =>
  JSON.stringify(shelf.find(({ gift }) => gift.giftId === giftId) ?? 'new')
