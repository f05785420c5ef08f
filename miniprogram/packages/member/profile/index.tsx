import { useDidShow } from '@tarojs/taro'
import { CardBones } from '../../../components/CardBones'
import { center } from '../../../features/member/center'
import { NicknameForm } from '../../../features/member/NicknameForm'
import { PhoneCard } from '../../../features/member/PhoneCard'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'

/** 我的资料: how to be called, and the phone number by which the store knows one. */
export default function Profile() {
  const loaded = center.use()
  useDidShow(() => void center.open())
  return (
    <Screen title="我的资料" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={2} />}
        failed="没能打开资料"
        onRetry={() => void center.open()}
      >
        {(shown) => (
          <>
            <NicknameForm current={shown.member.nickname} />
            <PhoneCard />
          </>
        )}
      </Answer>
    </Screen>
  )
}
