import { View } from '@tarojs/components'
import { sumFen } from '@domain/money'

export default function Page() {
  return <View aria-label="x">home {sumFen([])}</View>
}
