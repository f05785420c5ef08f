import { Text, View } from '@tarojs/components'
import { community } from '@program/community'
import { Icon, type IconName } from '../../components/Icon'
import { classes, spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { openTab, type Tab } from '../../platform/navigate'
import { useTabBar } from '../../platform/tab-bar'
import './TabBar.scss'

const faces: readonly { readonly tab: Tab; readonly text: string; readonly icon: IconName }[] = [
  { tab: 'home', text: '首页', icon: 'home' },
  { tab: 'shop', text: '商城', icon: 'bag' },
  { tab: 'community', text: '社区', icon: 'chat' },
  { tab: 'me', text: '我的', icon: 'person' },
]

const shown = faces.filter(({ tab }) => tab !== 'community' || community.switch === 'on')

/** The four tabs at the bottom; steps aside while a sheet is open. */
export function TabBar() {
  const { tab: lit, covered } = useTabBar()
  return (
    <View className={classes('tab-bar', covered && 'tab-bar--covered')} {...spoken('tablist')}>
      {shown.map(({ tab, text, icon }) => (
        <Tap
          key={tab}
          role="tab"
          label={text}
          selected={tab === lit}
          className={classes('tab-bar__tab', tab === lit && 'tab-bar__tab--lit')}
          onTap={() => openTab(tab)}
        >
          <Icon name={icon} size="large" />
          <Text>{text}</Text>
        </Tap>
      ))}
    </View>
  )
}
