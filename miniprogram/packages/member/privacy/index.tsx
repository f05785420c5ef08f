import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { PrivacyPage } from '@contract/privacy'
import { Bone } from '../../../components/Bone'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { Section } from '../../../components/Section'
import { Consents } from '../../../features/privacy/Consents'
import { KeptThings } from '../../../features/privacy/KeptThings'
import { Leaving } from '../../../features/privacy/Leaving'
import { TakeAlong } from '../../../features/privacy/TakeAlong'
import { leave, privacy, say as tellConsent } from '../../../features/privacy/privacy'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { failureOf } from '../../../platform/failure'
import { beginAnew } from '../../../platform/navigate'
import type { Stale } from '../../../platform/query'
import { forgetEverything } from '../../../platform/storage'
import { say } from '../../../platform/toast'
import './index.scss'

/** 隐私: what is kept and what for, what one agreed to, taking it along, leaving. */
export default function Privacy() {
  const loaded = privacy.use()
  useDidShow(() => void privacy.open())
  return (
    <Screen title="隐私" place="page">
      {loaded.phase === 'loading' ? <Bone line="number" /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开隐私"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void privacy.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content page={loaded.value} stale={loaded.stale} /> : null}
    </Screen>
  )
}

function Content({ page, stale }: { readonly page: PrivacyPage; readonly stale: Stale | null }) {
  const [leaving, setLeaving] = useState(false)
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  const go = async () => {
    setBusy(true)
    setNotice(null)
    try {
      await leave()
      forgetEverything()
      beginAnew()
    } catch (thrown) {
      setNotice(failureOf(thrown).message)
      setBusy(false)
    }
  }
  const tell = (thrown: unknown) => say(failureOf(thrown).message)
  return (
    <>
      {stale ? <Notice text={staleNotice(stale)} onRetry={() => void privacy.open()} /> : null}
      <Section title="由您决定" />
      <Consents consents={page.consents} onSay={(kind, isGiven) => void tellConsent(kind, isGiven).catch(tell)} />
      <Section title="店里存着您的这些" note="只给店里用，不给别人" />
      <KeptThings kept={page.kept} />
      <View className="privacy__acts">
        <TakeAlong />
        <Button kind="quiet" text="注销会员" onTap={() => setLeaving(true)} />
      </View>
      {leaving ? (
        <Leaving page={page} busy={busy} notice={notice} onLeave={() => void go()} onClose={() => setLeaving(false)} />
      ) : null}
    </>
  )
}
