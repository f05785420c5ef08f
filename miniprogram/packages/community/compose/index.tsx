import { Section } from '../../../components/Section'
import { Compose } from '../../../features/community/Compose'
import { feeds } from '../../../features/community/feed'
import { HouseRules } from '../../../features/community/HouseRules'
import { Screen } from '../../../features/shell/Screen'
import { goBack } from '../../../platform/navigate'

/** 写一条: what one thinks of what one bought, and the rules that hold here. */
export default function ComposePage() {
  const leave = () => {
    void feeds.everybody.open()
    void feeds.me.open()
    goBack()
  }
  return (
    <Screen title="写一条" place="page">
      <Compose onPublished={leave} />
      <Section title="这里的规矩" />
      <HouseRules />
    </Screen>
  )
}
