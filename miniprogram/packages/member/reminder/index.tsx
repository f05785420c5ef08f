import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReminderPage } from '@contract/member'
import { PlanSkeleton } from '../../../features/replenishment/PlanSkeleton'
import { putReminderPlan, reminder } from '../../../features/replenishment/reminder'
import { ReminderDue, ReminderOver } from '../../../features/replenishment/ReminderView'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openTab, queryValue } from '../../../platform/navigate'

/** The page a reminder opens, `?planId=…`. */
export default function Reminder() {
  const query = reminder(queryValue(useRouter().params['planId']))
  const loaded = query.use()
  useDidShow(() => void query.open())
  return (
    <Screen title="补货提醒" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PlanSkeleton slow={slow} />}
        failed="没能打开这条提醒"
        onRetry={() => void query.open()}
        refused={{ title: '这条提醒打不开了', action: '看看我的', onAction: () => openTab('me') }}
      >
        {(page, stale) => <Content page={page} offline={stale?.kind === 'offline'} />}
      </Answer>
    </Screen>
  )
}

type ContentProps = { readonly page: ReminderPage; readonly offline: boolean }

const Content = ({ page, offline }: ContentProps) =>
  page.plan ? (
    <ReminderDue plan={page.plan} ask={page.replenishmentAsk} offline={offline} onPlan={putReminderPlan} />
  ) : (
    <ReminderOver page={page} />
  )
