import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { TierPreview } from '@domain/member/thresholds'
import { Button } from '../../components/Button'
import { NamedField } from '../../components/NamedField'
import { Panel } from '../../components/Panel'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import { TierMoves } from './TierMoves'
import { readThresholds, type ProposedTier } from './threshold-form'

/** Who would move if the thresholds were these. It begins with what was proposed; nothing is changed by looking. */
export function ThresholdTrial({ levels }: { readonly levels: readonly ProposedTier[] }) {
  const [typed, setTyped] = useState(() => levels.map(({ fromFen }) => String(Math.round(fromFen / 100))))
  const [preview, setPreview] = useState<TierPreview | null>(null)
  const { busy, notice, write } = useWrite(cloud.member.previewTiers, setPreview)
  const thresholds = readThresholds(typed)
  const type = (place: number, text: string) => {
    setPreview(null)
    setTyped(typed.map((old, at) => (at === place ? text : old)))
  }
  return (
    <Panel title="试一试" note="只看，不会改">
      {levels.slice(1).map(({ code, name }, above) => (
        <NamedField
          key={code}
          label={`${name}，满多少元`}
          value={typed[above + 1] ?? ''}
          keys="number"
          most={8}
          onType={(text) => type(above + 1, text)}
        />
      ))}
      <Button
        kind="soft"
        text="看看谁会变动"
        disabled={busy || thresholds === null}
        onTap={() => thresholds && write({ fromFen: [...thresholds] })}
      />
      <View className="panel__words" {...spoken('status')}>
        <Text>{notice || (thresholds === null ? '门槛要是整数，一级比一级高' : '')}</Text>
      </View>
      {preview ? <TierMoves preview={preview} levels={levels} /> : null}
      <View className="panel__words">
        定下来以后，把数字写进 config/program/tiers.ts 的 fromFen（单位是分）再部署一次，就开始按新门槛算。
      </View>
    </Panel>
  )
}
