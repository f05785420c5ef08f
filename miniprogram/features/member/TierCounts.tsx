import type { ThresholdProposal } from '@contract/member'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { grouped } from '../../text/amounts'
import { windowWords } from './window-words'

/** The levels as they are: from what amount on, and how many members hold each. */
export const TierCounts = ({ proposal: { levels, window } }: { readonly proposal: ThresholdProposal }) => {
  const everybody = levels.reduce((total, { nowMembers }) => total + nowMembers, 0)
  return (
    <Panel title="现在的等级" note={windowWords(window)}>
      {levels.map(({ code, name, nowFromFen, nowMembers }) => (
        <PanelLine
          key={code}
          text={name}
          note={nowFromFen === 0 ? '加入就是' : `满 ${yuanOf(nowFromFen)} 元`}
          figure={`${grouped(nowMembers)} 人`}
          under={everybody === 0 ? '' : `${((nowMembers / everybody) * 100).toFixed(1)}%`}
        />
      ))}
    </Panel>
  )
}

const yuanOf = (amountFen: number): string => grouped(Math.round(amountFen / 100))
