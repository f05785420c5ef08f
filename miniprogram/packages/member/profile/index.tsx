import { useDidShow } from '@tarojs/taro'
import { CardBones } from '../../../components/CardBones'
import { center } from '../../../features/member/center'
import { NicknameForm } from '../../../features/member/NicknameForm'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'

/** 我的资料: for now, how to be called. */
export default function Profile() {
  const loaded = center.use()
  useDidShow(() => void center.open())
  return (
    <Screen title="我的资料" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={1} />}
        failed="没能打开资料"
        onRetry={() => void center.open()}
      >
        {(shown) => <NicknameForm current={shown.member.nickname} />}
      </Answer>
    </Screen>
  )
}
