import { Text, View } from '@tarojs/components'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import './WalletTabs.scss'

/** The three heaps of 我的券. */
export type Heap = 'open' | 'used' | 'lapsed'

const TITLES: readonly (readonly [Heap, string])[] = [
  ['open', '未使用'],
  ['used', '已使用'],
  ['lapsed', '已过期'],
]

type WalletTabsProps = {
  readonly on: Heap
  /** How many can still be used; null while that is not known. */
  readonly openCount: number | null
  readonly onChoose: (heap: Heap) => void
  readonly onCenter: () => void
}

/** Chooses a heap, and leads to where there is more to have. */
export const WalletTabs = ({ on, openCount, onChoose, onCenter }: WalletTabsProps) => (
  <View className="wallet-tabs">
    {TITLES.map(([heap, title]) => (
      <Tap
        key={heap}
        role="tab"
        selected={heap === on}
        className={classes('wallet-tabs__tab', heap === on && 'wallet-tabs__tab--on')}
        onTap={() => onChoose(heap)}
      >
        <Text>{heap === 'open' && openCount ? `${title} ${openCount}` : title}</Text>
      </Tap>
    ))}
    <Tap role="link" className="wallet-tabs__center" onTap={onCenter}>
      <Text>领券中心</Text>
    </Tap>
  </View>
)
