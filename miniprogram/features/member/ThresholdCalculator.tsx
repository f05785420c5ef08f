import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { ThresholdProposal } from '@contract/member'
import { Button } from '../../components/Button'
import { NamedField } from '../../components/NamedField'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import { grouped } from '../../text/amounts'
import { percentText, readShares, totalOf } from './threshold-form'

type CalculatorProps = {
  readonly proposal: ThresholdProposal
  readonly onPropose: (proposal: ThresholdProposal) => void
}

/** 门槛测算: thresholds that split those who buy as wanted, from what they really spent. */
export function ThresholdCalculator({ proposal, onPropose }: CalculatorProps) {
  const [typed, setTyped] = useState(() => proposal.levels.map(({ wantedBp }) => percentText(wantedBp)))
  const { busy, notice, write } = useWrite(cloud.member.proposeThresholds, onPropose)
  const shares = readShares(typed)
  const type = (place: number, text: string) => setTyped(typed.map((old, at) => (at === place ? text : old)))
  return (
    <Panel title="想要的比例" note={`${grouped(proposal.members)} 人买过`}>
      <View className="panel__pair">
        {proposal.levels.map(({ code, name }, place) => (
          <NamedField
            key={code}
            label={`${name}，%`}
            value={typed[place] ?? ''}
            keys="digit"
            most={6}
            onType={(text) => type(place, text)}
          />
        ))}
      </View>
      <View className="panel__words" {...spoken('status')}>
        <Text>{notice || (shares === null ? sumWords(totalOf(typed)) : '')}</Text>
      </View>
      <Button
        kind="soft"
        text="测算门槛"
        disabled={busy || shares === null}
        onTap={() => shares && write({ sharesBp: [...shares] })}
      />
      {proposal.levels.map(({ code, name, fromFen, nowFromFen, members, shareBp }) => (
        <PanelLine
          key={code}
          text={fromFen === 0 ? name : `${name}，满 ${yuanOf(fromFen)} 元`}
          note={fromFen === nowFromFen ? '和现在一样' : `现在满 ${yuanOf(nowFromFen)} 元`}
          figure={`${grouped(members)} 人`}
          under={`${(shareBp / 100).toFixed(1)}%`}
        />
      ))}
    </Panel>
  )
}

const sumWords = (total: number | null): string =>
  total === null ? '比例要是数字，最多两位小数' : `加起来是 ${total}%，要正好 100%`

const yuanOf = (amountFen: number): string => grouped(Math.round(amountFen / 100))
