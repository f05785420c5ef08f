import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import { spoken } from '../../components/spoken'
import { scrollToPart } from '../../platform/scroll'
import './SideBar.scss'

const PLACES = [
  { id: 'repurchase', name: '复购' },
  { id: 'months', name: '每月买家' },
  { id: 'invitation', name: '邀请的效果' },
  { id: 'campaigns', name: '活动' },
  { id: 'worth', name: '最值得联系' },
  { id: 'members', name: '会员' },
  { id: 'funnel', name: '四个阶段' },
  { id: 'acquisition', name: '拉新和回本' },
  { id: 'reminders', name: '补货提醒' },
  { id: 'others', name: '其他指标' },
  { id: 'desks', name: '处理事务' },
] as const

/** Where a wide window leads to; a phone has no room for it. */
export const SideBar = ({ shopName }: { readonly shopName: string }) => (
  <View className="side-bar">
    <View className="side-bar__shop" {...spoken('heading')}>
      <Text>{shopName}</Text>
    </View>
    {PLACES.map(({ id, name }) => (
      <Tap key={id} className="side-bar__place" role="link" onTap={() => scrollToPart(id)}>
        <Text>{name}</Text>
      </Tap>
    ))}
  </View>
)
