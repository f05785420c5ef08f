import { useDidShow } from '@tarojs/taro'
import type { ProblemList } from '@contract/points'
import { PanelBones } from '../../../components/PanelBones'
import { Problem } from '../../../components/Problem'
import { Section } from '../../../components/Section'
import { ledgerProblems } from '../../../features/points/ledger'
import { clearWords } from '../../../features/points/ledger-words'
import { LedgerAccount, LedgerAdvice } from '../../../features/points/LedgerAccount'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack } from '../../../platform/navigate'
import { longDay } from '../../../text/dates'

const open = () => void ledgerProblems.open()

/** 账目核对: what the nightly check of every points ledger has found. */
export default function OperatorLedger() {
  const loaded = ledgerProblems.use()
  useDidShow(open)
  return (
    <Screen title="账目核对" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PanelBones lines={[2]} slow={slow} />}
        failed="没能打开核对结果"
        onRetry={open}
      >
        {(shown) => <Content shown={shown} />}
      </Answer>
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
