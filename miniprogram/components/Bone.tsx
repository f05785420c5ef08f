import { View } from '@tarojs/components'

type BoneProps = {
  /** A CSS width, as '44%' . */
  readonly width?: string
  readonly line: 'micro' | 'small' | 'body' | 'title' | 'number'
}

/** One line that is still to come, as high as the line itself, so that nothing jumps. */
export const Bone = ({ width = '100%', line }: BoneProps) => (
  <View className={`bone bone--${line}`}>
    <View className="bone__bar" style={{ width }} />
  </View>
)
