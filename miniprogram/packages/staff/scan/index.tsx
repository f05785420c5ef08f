import { ScanForm } from '../../../features/staff/ScanForm'
import { Screen } from '../../../features/shell/Screen'
import { turnTo } from '../../../platform/navigate'

/** 扫码: whose code this is decides what comes next. */
export default function Scan() {
  return (
    <Screen title="扫码" place="page">
      <ScanForm onVisit={serve} />
    </Screen>
  )
}

const serve = () => turnTo('staff/record-purchase')
