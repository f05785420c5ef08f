import { View } from '@tarojs/components'
import type { TierMove, TierPreview } from '@domain/member/thresholds'
import type { TierCode } from '@domain/member/tier'
import { PanelLine } from '../../components/PanelLine'
import { grouped } from '../../text/amounts'
import type { ProposedTier } from './threshold-form'

type TierMovesProps = { readonly preview: TierPreview; readonly levels: readonly ProposedTier[] }

/** Who would go up at once, who would fall when their period ends, and how many stay. */
export const TierMoves = ({ preview: { up, atRisk, unchanged }, levels }: TierMovesProps) => {
  const nameOf = (code: TierCode) => levels.find((level) => level.code === code)?.name ?? code
  const line = (kind: string, note: string) => (move: TierMove) => (
    <PanelLine
      key={`${kind}-${move.from}-${move.to}`}
      text={`${nameOf(move.from)}到${nameOf(move.to)}`}
      note={note}
      figure={`${grouped(move.members)} 人`}
    />
  )
  return (
    <View>
      {inOrder(up, levels).map(line('up', '已经够了，下一次消费就升级'))}
      {inOrder(atRisk, levels).map(line('down', '现在不降，到期没达到才降一级'))}
      <PanelLine text="不变" figure={`${grouped(unchanged)} 人`} />
    </View>
  )
}

const inOrder = (moves: readonly TierMove[], levels: readonly ProposedTier[]): readonly TierMove[] =>
  levels.flatMap(({ code }) => moves.filter(({ from }) => from === code))
