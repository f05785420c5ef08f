import { View } from '@tarojs/components'
import type { Dashboard, WindowDays } from '@contract/operator'
import { Chip } from '../../components/Chip'
import { Sheet } from '../../components/Sheet'
import type { View as DashboardView } from './dashboards'
import './ViewSheet.scss'

type ViewSheetProps = {
  readonly view: DashboardView
  readonly scopes: Dashboard['scopes']
  readonly onChoose: (view: DashboardView) => void
  readonly onClose: () => void
}

const DAYS: readonly WindowDays[] = [30, 90, 365]

/** Chooses the days looked at, and the store or channel. */
export const ViewSheet = ({ view, scopes, onChoose, onClose }: ViewSheetProps) => (
  <Sheet title="看哪些" onClose={onClose} closing="好了">
    <View className="views__name">统计多少天</View>
    <View className="views">
      {DAYS.map((windowDays) => (
        <Chip
          key={windowDays}
          text={`${windowDays} 天`}
          on={view.windowDays === windowDays}
          onTap={() => onChoose({ ...view, windowDays })}
        />
      ))}
    </View>
    {scopes.length > 1 ? (
      <>
        <View className="views__name">哪里的</View>
        <View className="views">
          {scopes.map(({ code, name }) => (
            <Chip key={code} text={name} on={view.scope === code} onTap={() => onChoose({ ...view, scope: code })} />
          ))}
        </View>
      </>
    ) : null}
  </Sheet>
)
