import { useDidShow } from '@tarojs/taro'
import { Section } from '../../components/Section'
import { HouseRules } from '../../features/community/HouseRules'
import { Opening } from '../../features/community/Opening'
import { Screen } from '../../features/shell/Screen'
import { lightTab } from '../../platform/tab-bar'

/** 社区, before it opens: what will be here, and by which rules. */
export default function Community() {
  useDidShow(() => lightTab('community'))
  return (
    <Screen title="社区" place="tab">
      <Opening />
      <Section title="这里的规矩" />
      <HouseRules />
    </Screen>
  )
}
