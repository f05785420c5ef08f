import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { PrivacyPage } from '@contract/privacy'
import { CardBones } from '../../../components/CardBones'
import { Button } from '../../../components/Button'
import { Section } from '../../../components/Section'
import { Consents } from '../../../features/privacy/Consents'
import { KeptThings } from '../../../features/privacy/KeptThings'
import { Leaving } from '../../../features/privacy/Leaving'
import { TakeAlong } from '../../../features/privacy/TakeAlong'
import { leave, privacy, say as tellConsent } from '../../../features/privacy/privacy'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { failureOf } from '../../../platform/failure'
import { beginAnew } from '../../../platform/navigate'
import { forgetEverything } from '../../../platform/storage'
import { say } from '../../../platform/toast'
import './index.scss'

/** 隐私: what is kept and what for, what one agreed to, taking it along, leaving. */
export default function Privacy() {
  const loaded = privacy.use()
  useDidShow(() => void privacy.open())
  return (
    <Screen title="隐私" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={3} />}
        failed="没能打开隐私"
        onRetry={() => void privacy.open()}
      >
        {(shown) => <Content page={shown} />}
      </Answer>
    </Screen>
  )
}

function Content({ page }: { readonly page: PrivacyPage }) {
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
