import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { Dashboard, Figure } from '@contract/operator'
import { Notice } from '../../../components/Notice'
import { classes } from '../../../components/spoken'
import { Problem, problemIcon } from '../../../components/Problem'
import { Acquisition } from '../../../features/operator/Acquisition'
import { AcquisitionSheet } from '../../../features/operator/AcquisitionSheet'
import { BestSheet } from '../../../features/operator/BestSheet'
import { BuyersChart } from '../../../features/operator/BuyersChart'
import { Campaigns } from '../../../features/operator/Campaigns'
import { Cohorts } from '../../../features/operator/Cohorts'
import { CostSheet } from '../../../features/operator/CostSheet'
import { Counting } from '../../../features/operator/Counting'
import { dashboardOf, usualView, type View as DashboardView } from '../../../features/operator/dashboards'
import { DashboardSkeleton } from '../../../features/operator/DashboardSkeleton'
import { Desks } from '../../../features/operator/Desks'
import { ExportSheet } from '../../../features/operator/ExportSheet'
import { FigureSheet } from '../../../features/operator/FigureSheet'
import { Funnel } from '../../../features/operator/Funnel'
import { InvitationChart } from '../../../features/operator/InvitationChart'
import { InvitationSheet } from '../../../features/operator/InvitationSheet'
import { Members } from '../../../features/operator/Members'
import { MoreFigures } from '../../../features/operator/MoreFigures'
import { Reminders } from '../../../features/operator/Reminders'
import { Repurchase } from '../../../features/operator/Repurchase'
import { SideBar } from '../../../features/operator/SideBar'
import { ViewBar } from '../../../features/operator/ViewBar'
import { ViewSheet } from '../../../features/operator/ViewSheet'
import { Worth } from '../../../features/operator/Worth'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { useNetworkReturn } from '../../../platform/network'
import type { Loaded } from '../../../platform/query'
import './index.scss'

/** 经营: whether customers come back, what reminders bring, who stands where, whom to write to. */
export default function OperatorDashboard() {
  const [view, setView] = useState(usualView)
  const [before, setBefore] = useState<Dashboard | null>(null)
  const query = dashboardOf(view)
  const loaded = query.use()
  const shown = loaded.phase === 'ready' ? loaded.value : before
  const look = (next: DashboardView) => {
    setBefore(shown)
    setView(next)
    void dashboardOf(next).open()
  }
  useDidShow(() => void query.open())
  useNetworkReturn(() => void query.open())
  usePullDownRefresh(() => void query.open().then(() => stopPullDownRefresh()))
  return (
    <Screen title="经营" place="page" wide>
      {shown ? (
        <Content shown={shown} loaded={loaded} view={view} onView={look} />
      ) : (
        <Waiting loaded={loaded} onRetry={() => void query.open()} />
      )}
    </Screen>
  )
}

type WaitingProps = { readonly loaded: Loaded<Dashboard>; readonly onRetry: () => void }

const Waiting = ({ loaded, onRetry }: WaitingProps) =>
  loaded.phase === 'failed' ? (
    <Problem
      title="没能打开经营数据"
      icon={problemIcon(loaded.failure)}
      text={loaded.failure.message}
      action="再试一次"
      onAction={onRetry}
    />
  ) : (
    <DashboardSkeleton slow={loaded.phase === 'loading' && loaded.slow} />
  )

type ContentProps = {
  /** The last figures there were: while others are on their way, or do not come, they stay where they are. */
  readonly shown: Dashboard
  readonly loaded: Loaded<Dashboard>
  readonly view: DashboardView
  readonly onView: (view: DashboardView) => void
}

type OpenSheet = Figure | 'view' | 'export' | 'invitation' | 'acquisition' | 'cost' | 'best' | null

function Content({ shown, loaded, view, onView }: ContentProps) {
  const [open, setOpen] = useState<OpenSheet>(null)
  const close = () => setOpen(null)
  const notice = noticeOf(loaded)
  const counting = shown.scope === view.scope ? (shown.counting ?? null) : null
  return (
    <View className="operator">
      <SideBar shopName={shown.shopName} />
      <View className={classes('operator__main', loaded.phase !== 'ready' && 'operator__main--changing')}>
        {notice ? <Notice text={notice} onRetry={() => void dashboardOf(view).open()} /> : null}
        <ViewBar shown={shown} onView={() => setOpen('view')} onExport={() => setOpen('export')} />
        <View className="operator__cards">
          {counting ? (
            <Counting key={counting.productId} counting={counting} view={view} />
          ) : (
            <>
              <Repurchase shown={shown} onAbout={setOpen} />
              <BuyersChart shown={shown} />
            </>
          )}
          <InvitationChart effect={shown.invitation} onAbout={() => setOpen('invitation')} />
          <Campaigns campaigns={shown.campaigns} />
          <Worth worth={shown.worth} />
          <Members shown={shown} />
          <Funnel funnel={shown.funnel} />
          <Acquisition
            report={shown.acquisition}
            onAbout={() => setOpen('acquisition')}
            onEnter={() => setOpen('cost')}
          />
          <Reminders reminders={shown.reminders} onAbout={setOpen} />
          <MoreFigures shown={shown} onAbout={setOpen} onBest={() => setOpen('best')} />
          {counting ? null : <Cohorts cohorts={shown.cohorts} />}
        </View>
        <Desks moderates={shown.moderates ?? false} />
      </View>
      {open === 'view' ? <ViewSheet view={view} shown={shown} onChoose={onView} onClose={close} /> : null}
      {open === 'export' ? <ExportSheet view={view} onClose={close} /> : null}
      {open === 'invitation' && shown.invitation ? <InvitationSheet effect={shown.invitation} onClose={close} /> : null}
      {open === 'acquisition' ? <AcquisitionSheet report={shown.acquisition} onClose={close} /> : null}
      {open === 'best' ? <BestSheet onClose={close} /> : null}
      {open === 'cost' ? (
        <CostSheet
          report={shown.acquisition}
          onSaved={() => {
            close()
            void dashboardOf(view).open()
          }}
          onClose={close}
        />
      ) : null}
      {open !== null && typeof open === 'object' ? <FigureSheet figure={open} onClose={close} /> : null}
    </View>
  )
}

const noticeOf = (loaded: Loaded<Dashboard>): string | null => {
  if (loaded.phase === 'failed') return loaded.failure.message
  return loaded.phase === 'ready' && loaded.stale ? staleNotice(loaded.stale) : null
}
