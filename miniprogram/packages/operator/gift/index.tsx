import { useRouter, useDidShow } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { PanelBones } from '../../../components/PanelBones'
import { Problem, problemIcon } from '../../../components/Problem'
import { giftDesk } from '../../../features/points/gift-desk'
import { GiftForm } from '../../../features/points/GiftForm'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
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
      {loaded.phase === 'loading' ? <PanelBones lines={[5, 4]} slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开这件礼品"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? <GiftForm desk={loaded.value} giftId={giftId} onSaved={leave} /> : null}
    </Screen>
  )
}
