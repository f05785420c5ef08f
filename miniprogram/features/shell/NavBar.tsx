import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import type { Device } from '../../platform/device'
import { goBack } from '../../platform/navigate'
import './NavBar.scss'

type NavBarProps = { readonly title: string; readonly device: Device; readonly back: boolean }

/** The title, left, level with WeChat's capsule; on a page, the way back before it. */
export const NavBar = ({ title, device, back }: NavBarProps) => (
  <View className="nav-bar" style={{ paddingTop: `${device.topPx}px` }}>
    <View className="nav-bar__line" style={{ minHeight: `${device.barPx}px`, paddingRight: `${device.asidePx}px` }}>
      {back ? (
        <Tap className="nav-bar__back" label="返回" onTap={goBack}>
          <Icon name="back" size="large" />
        </Tap>
      ) : null}
      <View className="nav-bar__title" {...spoken('heading')}>
        <Text>{title}</Text>
      </View>
    </View>
  </View>
)
