import { useDidShow } from '@tarojs/taro'
import type { ProblemList } from '@contract/points'
import { Notice } from '../../../components/Notice'
import { PanelBones } from '../../../components/PanelBones'
import { Problem, problemIcon } from '../../../components/Problem'
import { Section } from '../../../components/Section'
import { ledgerProblems } from '../../../features/points/ledger'
import { clearWords } from '../../../features/points/ledger-words'
import { LedgerAccount, LedgerAdvice } from '../../../features/points/LedgerAccount'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { goBack } from '../../../platform/navigate'
import { longDay } from '../../../text/dates'

const open = () => void ledgerProblems.open()

/** 账目核对: what the nightly check of every points ledger has found. */
export default function OperatorLedger() {
  const loaded = ledgerProblems.use()
  useDidShow(open)
  return (
    <Screen title="账目核对" place="page">
      {loaded.phase === 'loading' ? <PanelBones lines={[2]} slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开核对结果"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? <Content shown={loaded.value} /> : null}
    </Screen>
  )
}

const Content = ({ shown: { problems, verifiedOn, now } }: { readonly shown: ProblemList }) =>
  problems.length === 0 ? (
    <Problem icon="check" {...clearWords(verifiedOn)} action="返回" onAction={goBack} />
  ) : (
    <>
      <Section
        title={`${problems.length} 个账户对不上`}
        note={verifiedOn === null ? '' : `核对到${longDay(verifiedOn)}`}
      />
      {problems.map((problem) => (
        <LedgerAccount key={problem.accountId} problem={problem} now={now} />
      ))}
      <LedgerAdvice />
    </>
  )
