import { useRouter } from '@tarojs/taro'
import { day } from '../../../features/staff/day'
import { CounterRefund } from '../../../features/staff/CounterRefund'
import { Screen } from '../../../features/shell/Screen'
import { goBack, queryValue } from '../../../platform/navigate'

/** 退款 by a receipt, `?receiptNo=…` where the day's record led here. */
export default function Refund() {
  const receiptNo = queryValue(useRouter().params['receiptNo'])
  const loaded = day.use()
  const sale = loaded.phase === 'ready' ? loaded.value.lines.find((line) => line.receiptNo === receiptNo) : undefined
  return (
    <Screen title="退款" place="page">
      <CounterRefund receiptNo={receiptNo} paidFen={sale?.amountFen ?? null} onDone={goBack} />
    </Screen>
  )
}
