import { View } from '@tarojs/components'
import { Bone } from './Bone'
import './Panel.scss'

type PanelBonesProps = {
  /** How many lines each panel will have. */
  readonly lines: readonly number[]
  readonly slow: boolean
}

/** Panels while they are on their way, each as high as it will be; `slow` says so in words. */
export const PanelBones = ({ lines, slow }: PanelBonesProps) => (
  <>
    {slow ? <View className="panel__words">有点慢，还在取</View> : null}
    {lines.map((count, place) => (
      <View key={place} className="panel">
        <View className="panel__head">
          <Bone line="body" width="38%" />
        </View>
        {Array.from({ length: count }, (_, line) => (
          <View key={line} className="panel-line">
            <View className="panel-line__words">
              <Bone line="body" width="64%" />
              <Bone line="small" width="42%" />
            </View>
          </View>
        ))}
      </View>
    ))}
  </>
)
