import { useDidShow } from '@tarojs/taro'
import { Bone } from '../../../components/Bone'
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
        waiting={() => <Bone line="number" />}
        failed="没能打开资料"
        onRetry={() => void center.open()}
      >
        {(shown) => <NicknameForm current={shown.member.nickname} />}
      </Answer>
    </Screen>
  )
}
