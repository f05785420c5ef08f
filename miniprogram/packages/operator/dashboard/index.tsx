import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { Dashboard, Figure } from '@contract/operator'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { BuyersChart } from '../../../features/operator/BuyersChart'
import { Campaigns } from '../../../features/operator/Campaigns'
import { Cohorts } from '../../../features/operator/Cohorts'
import { dashboardOf, usualView, type View as DashboardView } from '../../../features/operator/dashboards'
import { DashboardSkeleton } from '../../../features/operator/DashboardSkeleton'
import { ExportSheet } from '../../../features/operator/ExportSheet'
import { FigureSheet } from '../../../features/operator/FigureSheet'
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
import type { Stale } from '../../../platform/query'
import './index.scss'

/** 经营: whether customers come back, what reminders bring, who stands where, whom to write to. */
export default function OperatorDashboard() {
  const [view, setView] = useState(usualView)
  const query = dashboardOf(view)
  const loaded = query.use()
  const look = (next: DashboardView) => {
    setView(next)
    void dashboardOf(next).open()
  }
  useDidShow(() => void query.open())
  useNetworkReturn(() => void query.open())
  usePullDownRefresh(() => void query.open().then(() => stopPullDownRefresh()))
  return (
    <Screen title="经营" place="page" wide>
      {loaded.phase === 'loading' ? <DashboardSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开经营数据"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void query.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <Content shown={loaded.value} stale={loaded.stale} view={view} onView={look} />
      ) : null}
    </Screen>
  )
}

type ContentProps = {
  readonly shown: Dashboard
  readonly stale: Stale | null
  readonly view: DashboardView
  readonly onView: (view: DashboardView) => void
}

type OpenSheet = Figure | 'view' | 'export' | 'invitation' | null

function Content({ shown, stale, view, onView }: ContentProps) {
  const [open, setOpen] = useState<OpenSheet>(null)
  const close = () => setOpen(null)
  return (
    <View className="operator">
      <SideBar shopName={shown.shopName} />
      <View className="operator__main">
        {stale ? <Notice text={staleNotice(stale)} onRetry={() => void dashboardOf(view).open()} /> : null}
        <ViewBar shown={shown} onView={() => setOpen('view')} onExport={() => setOpen('export')} />
        <View className="operator__cards">
          <Repurchase shown={shown} onAbout={setOpen} />
          <BuyersChart shown={shown} />
          <InvitationChart effect={shown.invitation} onAbout={() => setOpen('invitation')} />
          <Campaigns campaigns={shown.campaigns} />
          <Worth worth={shown.worth} />
          <Members shown={shown} />
          <Reminders reminders={shown.reminders} onAbout={setOpen} />
          <MoreFigures shown={shown} onAbout={setOpen} />
          <Cohorts cohorts={shown.cohorts} />
        </View>
      </View>
      {open === 'view' ? <ViewSheet view={view} scopes={shown.scopes} onChoose={onView} onClose={close} /> : null}
      {open === 'export' ? <ExportSheet view={view} onClose={close} /> : null}
      {open === 'invitation' && shown.invitation ? <InvitationSheet effect={shown.invitation} onClose={close} /> : null}
      {open !== null && typeof open === 'object' ? <FigureSheet figure={open} onClose={close} /> : null}
    </View>
  )
}
