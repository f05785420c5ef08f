import { useDidShow } from '@tarojs/taro'
import type { CardIncomeReport } from '@contract/card'
import { PanelBones } from '../../../components/PanelBones'
import { Problem } from '../../../components/Problem'
import { cardIncome } from '../../../features/card/income'
import { IncomeMonths } from '../../../features/card/IncomeMonths'
import { IncomeSums } from '../../../features/card/IncomeSums'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack } from '../../../platform/navigate'

const open = () => void cardIncome.open()

/** 会员卡收入: fees, renewals and refunds of the paid card, by month. */
export default function OperatorCardIncome() {
  const loaded = cardIncome.use()
  useDidShow(open)
  return (
    <Screen title="会员卡收入" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PanelBones lines={[4, 6]} slow={slow} />}
        failed="没能打开会员卡收入"
        onRetry={open}
      >
        {(shown) => <Content report={shown} />}
      </Answer>
    </Screen>
  )
}

const Content = ({ report }: { readonly report: CardIncomeReport }) =>
  report.sold + report.renewed + report.refunded + report.held === 0 ? (
    <Problem
      icon="calendar"
      title="还没有人开卡"
      text="有人买了付费会员卡，每月的收入、续费和退款会在这里。"
      action="返回"
      onAction={goBack}
    />
  ) : (
    <>
      <IncomeSums report={report} />
      <IncomeMonths months={report.months} />
    </>
  )
