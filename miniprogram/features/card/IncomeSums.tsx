import type { CardIncomeReport } from '@contract/card'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { grouped } from '../../text/amounts'
import { longDay } from '../../text/dates'
import { incomeYuan } from './income-words'

/** What cards brought in all: first terms, renewals, what went back, what stays. */
export const IncomeSums = ({ report }: { readonly report: CardIncomeReport }) => (
  <Panel title={`现在 ${grouped(report.held)} 人有卡`} note={`${longDay(report.fromOn)}起`}>
    <PanelLine text="新开卡" note={`${grouped(report.sold)} 张`} figure={incomeYuan(report.soldFen)} />
    <PanelLine text="续费" note={`${grouped(report.renewed)} 次`} figure={incomeYuan(report.renewedFen)} />
    <PanelLine text="退卡" note={`${grouped(report.refunded)} 张`} figure={incomeYuan(-report.refundedFen)} />
    <PanelLine text="净收入" figure={incomeYuan(report.soldFen + report.renewedFen - report.refundedFen)} />
  </Panel>
)
