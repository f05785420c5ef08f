import { useDidShow } from '@tarojs/taro'
import { Bone } from '../../../components/Bone'
import { Problem, problemIcon } from '../../../components/Problem'
import { center } from '../../../features/member/center'
import { NicknameForm } from '../../../features/member/NicknameForm'
import { Screen } from '../../../features/shell/Screen'

/** 我的资料: for now, how to be called. */
export default function Profile() {
  const loaded = center.use()
  useDidShow(() => void center.open())
  return (
    <Screen title="我的资料" place="page">
      {loaded.phase === 'loading' ? <Bone line="number" /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开资料"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void center.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <NicknameForm current={loaded.value.member.nickname} /> : null}
    </Screen>
  )
}
