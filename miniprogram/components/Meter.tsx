import { View } from '@tarojs/components'
import { silent } from './spoken'

/** A bar filled from the left; `shareBp` in basis points. The number beside it is what gets read out. */
export const Meter = ({ shareBp, thick = false }: { readonly shareBp: number; readonly thick?: boolean }) => (
  <View className={thick ? 'meter meter--thick' : 'meter'} {...silent}>
    <View className="meter__fill" style={{ width: `${Math.min(10_000, Math.max(0, shareBp)) / 100}%` }} />
  </View>
)
