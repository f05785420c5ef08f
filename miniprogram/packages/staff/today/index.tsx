import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { StaffToday } from '@contract/staff'
import { Button } from '../../../components/Button'
import { day } from '../../../features/staff/day'
import { DayHead } from '../../../features/staff/DayHead'
import { DayLines } from '../../../features/staff/DayLines'
import { DayTasks } from '../../../features/staff/DayTasks'
import { DaySkeleton } from '../../../features/staff/DaySkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openPage } from '../../../platform/navigate'
import './index.scss'

/** 店员工作台: scan the next, and what today has come to. */
export default function Today() {
  const loaded = day.use()
  useDidShow(() => void day.open())
  return (
    <Screen title="店员工作台" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <DaySkeleton slow={slow} />}
        failed="没能打开工作台"
        onRetry={() => void day.open()}
      >
        {(shown) => <Content shown={shown} />}
      </Answer>
    </Screen>
  )
}

const Content = ({ shown }: { readonly shown: StaffToday }) => (
  <View className="today">
    <DayHead day={shown} />
    <DayTasks tasks={shown.tasks} />
    <DayLines lines={shown.lines} onRefund={(receiptNo) => openPage('staff/refund', { receiptNo })} />
    <View className="today__foot">
      <Button text="扫会员码" icon="code" onTap={() => openPage('staff/scan')} className="today__scan" />
    </View>
  </View>
)
