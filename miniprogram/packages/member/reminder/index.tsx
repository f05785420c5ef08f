import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReminderPage } from '@contract/member'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { PlanSkeleton } from '../../../features/replenishment/PlanSkeleton'
import { putReminderPlan, reminder } from '../../../features/replenishment/reminder'
import { ReminderDue, ReminderOver } from '../../../features/replenishment/ReminderView'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import type { Stale } from '../../../platform/query'
import { openTab, queryValue } from '../../../platform/navigate'

/** The page a reminder opens, `?planId=…`. */
export default function Reminder() {
  const query = reminder(queryValue(useRouter().params['planId']))
  const loaded = query.use()
  useDidShow(() => void query.open())
  const retry = () => void query.open()
  return (
    <Screen title="补货提醒" place="page">
      {loaded.phase === 'loading' ? <PlanSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' && loaded.failure.kind === 'refused' ? (
        <Problem
          title="这条提醒打不开了"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="看看我的"
          onAction={() => openTab('me')}
        />
      ) : null}
      {loaded.phase === 'failed' && loaded.failure.kind !== 'refused' ? (
        <Problem
          title="没能打开这条提醒"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={retry}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content page={loaded.value} stale={loaded.stale} onRetry={retry} /> : null}
    </Screen>
  )
}

type ContentProps = { readonly page: ReminderPage; readonly stale: Stale | null; readonly onRetry: () => void }

const Content = ({ page, stale, onRetry }: ContentProps) => (
  <>
    {stale ? <Notice text={staleNotice(stale)} onRetry={onRetry} /> : null}
    {page.plan ? (
      <ReminderDue
        plan={page.plan}
        ask={page.replenishmentAsk}
        offline={stale?.kind === 'offline'}
        onPlan={putReminderPlan}
      />
    ) : (
      <ReminderOver page={page} />
    )}
  </>
)
