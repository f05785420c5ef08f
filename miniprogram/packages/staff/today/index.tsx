import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { StaffToday } from '@contract/staff'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { day } from '../../../features/staff/day'
import { DayHead } from '../../../features/staff/DayHead'
import { DayLines } from '../../../features/staff/DayLines'
import { DayTasks } from '../../../features/staff/DayTasks'
import { DaySkeleton } from '../../../features/staff/DaySkeleton'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { openPage } from '../../../platform/navigate'
import type { Stale } from '../../../platform/query'
import './index.scss'

/** 店员工作台: scan the next, and what today has come to. */
export default function Today() {
  const loaded = day.use()
  useDidShow(() => void day.open())
  return (
    <Screen title="店员工作台" place="page">
      {loaded.phase === 'loading' ? <DaySkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开工作台"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void day.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content shown={loaded.value} stale={loaded.stale} /> : null}
    </Screen>
  )
}

const Content = ({ shown, stale }: { readonly shown: StaffToday; readonly stale: Stale | null }) => (
  <View className="today">
    {stale ? <Notice text={staleNotice(stale)} onRetry={() => void day.open()} /> : null}
    <DayHead day={shown} />
    <DayTasks tasks={shown.tasks} />
    <DayLines lines={shown.lines} onRefund={(receiptNo) => openPage('staff/refund', { receiptNo })} />
    <View className="today__foot">
      <Button text="扫会员码" icon="code" onTap={() => openPage('staff/scan')} className="today__scan" />
    </View>
  </View>
)
