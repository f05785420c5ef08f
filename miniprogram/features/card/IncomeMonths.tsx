import type { CardIncomeReport } from '@contract/card'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { incomeYuan, monthName, monthWords } from './income-words'

/** The same by month, newest first: what came in less what went back. */
export const IncomeMonths = ({ months }: Pick<CardIncomeReport, 'months'>) => (
  <Panel title="每月净收入" note="收的减退的">
    {months.map((month) => (
      <PanelLine
        key={month.month}
        text={monthName(month.month)}
        note={monthWords(month)}
        figure={incomeYuan(month.soldFen + month.renewedFen - month.refundedFen)}
      />
    ))}
  </Panel>
)
