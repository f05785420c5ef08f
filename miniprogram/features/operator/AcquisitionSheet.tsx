import { View } from '@tarojs/components'
import type { AcquisitionReport } from '@contract/dashboard'
import { Sheet } from '../../components/Sheet'
import './FigureSheet.scss'

type AcquisitionSheetProps = { readonly report: AcquisitionReport; readonly onClose: () => void }

/** What cost, value, ratio, payback and outlook mean. */
export const AcquisitionSheet = ({ report, onClose }: AcquisitionSheetProps) => (
  <Sheet title="拉新成本和回本怎么算" onClose={onClose} closing="知道了">
    <View className="figure">
      {report.definitions.map(({ name, text }) => (
        <View key={name} className="figure__definition">
          {`${name}：${text}`}
        </View>
      ))}
    </View>
  </Sheet>
)
