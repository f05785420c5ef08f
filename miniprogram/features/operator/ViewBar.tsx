import { Text, View } from '@tarojs/components'
import type { Dashboard } from '@contract/operator'
import { Tap } from '../../components/Tap'
import { scrollToPart } from '../../platform/scroll'
import { clockTime } from '../../text/dates'
import { Mark } from './Mark'
import { daysWords } from './words'
import './ViewBar.scss'

type ViewBarProps = { readonly shown: Dashboard; readonly onView: () => void; readonly onExport: () => void }

/** Which days and which part of the shop are shown, when they were counted, and the way to a table. */
export const ViewBar = ({ shown, onView, onExport }: ViewBarProps) => (
  <View className="view-bar">
    <Tap className="view-bar__view" label={`${viewWords(shown)}，换一段时间或门店`} onTap={onView}>
      <View className="view-bar__days">
        <Text>{viewWords(shown)}</Text>
        <Mark name="down" />
      </View>
      <View className="view-bar__when">{whenWords(shown)}</View>
      {shown.scopeNote ? <View className="view-bar__when">{shown.scopeNote}</View> : null}
    </Tap>
    <Tap className="view-bar__export" label="处理事务，在这一页的最下面" onTap={() => scrollToPart('desks')}>
      <Text>事务</Text>
    </Tap>
    <Tap className="view-bar__export" label="导出表格" onTap={onExport}>
      <Mark name="export" />
      <Text>导出</Text>
    </Tap>
  </View>
)

const viewWords = ({ fromOn, toOn, windowDays, scope, scopes }: Dashboard): string => {
  const where = scope === 'all' ? '' : `，${scopes.find(({ code }) => code === scope)?.name ?? scope}`
  return `${daysWords(fromOn, toOn)}，${windowDays} 天${where}`
}

const whenWords = ({ rolledAt, toOn }: Dashboard): string =>
  rolledAt === null
    ? '今天夜里统计第一次'
    : `算到 ${Number(toOn.slice(8))}日整天，${clockTime(rolledAt, Date.now())} 更新`
