import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { Problem, problemIcon } from '../../../components/Problem'
import { MemberCodeSkeleton, MemberCodeView } from '../../../features/member/MemberCodeView'
import { useMemberCode } from '../../../features/member/useMemberCode'
import { Screen } from '../../../features/shell/Screen'
import { brighten } from '../../../platform/brightness'
import { useNetworkReturn } from '../../../platform/network'

/** 会员码: white, bright, huge, nothing else. */
export default function Code() {
  const [isOnScreen, setOnScreen] = useState(true)
  const { shown, retry } = useMemberCode(isOnScreen)
  useDidShow(() => setOnScreen(true))
  useDidHide(() => setOnScreen(false))
  useEffect(() => (isOnScreen ? brighten() : undefined), [isOnScreen])
  useNetworkReturn(retry)
  return (
    <View className="white-page">
      <Screen title="" place="page">
        {shown.phase === 'loading' ? <MemberCodeSkeleton /> : null}
        {shown.phase === 'shown' ? <MemberCodeView {...shown} /> : null}
        {shown.phase === 'failed' ? (
          <Problem
            title="会员码暂时显示不了"
            icon={problemIcon(shown.failure)}
            text={shown.failure.kind === 'offline' ? '会员码每半分钟换一次，要有网络才能换。' : shown.failure.message}
            action="再试一次"
            onAction={retry}
          />
        ) : null}
      </Screen>
    </View>
  )
}
