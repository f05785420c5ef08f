import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { openPage } from '../../platform/navigate'
import './WaysToUse.scss'

/** From the balance: what it brings, and how to get more. */
export const WaysToUse = () => (
  <View className="ways-to-use">
    <Button className="ways-to-use__way" text="去换礼品" onTap={() => openPage('member/gifts')} />
    <Button className="ways-to-use__way" kind="soft" text="签到攒积分" onTap={() => openPage('member/sign-in')} />
  </View>
)
