import type { GiftDesk } from '@contract/gift'
import { dayOf } from '@domain/time'
import { Button } from '../../components/Button'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { grouped } from '../../text/amounts'
import { monthDay } from '../../text/dates'

type DeskShelfProps = {
  readonly desk: GiftDesk
  /** Opens a gift to be changed; '': a new one. */
  readonly onOpen: (giftId: string) => void
}

/** Every gift with what it costs, when it can be had and what is left of it. */
export const DeskShelf = ({ desk: { shelf, now }, onOpen }: DeskShelfProps) => (
  <>
    <Panel>
      {shelf.map(({ gift, left }) => (
        <PanelLine
          key={gift.giftId}
          text={gift.name}
          note={`${grouped(gift.points)} 积分，${seasonWords(gift, left, now)}`}
          figure={left === null ? '不限' : `剩 ${grouped(left)} ${gift.unit}`}
          onTap={() => onOpen(gift.giftId)}
        />
      ))}
      {shelf.length === 0 ? <PanelLine text="还没有礼品" note="上架第一件，积分商城就有东西可换" /> : null}
    </Panel>
    <Button kind="soft" text="上架新礼品" onTap={() => onOpen('')} />
  </>
)

type Season = Pick<GiftDesk['shelf'][number]['gift'], 'openFromAt' | 'openUntilAt'>

function seasonWords({ openFromAt, openUntilAt }: Season, left: number | null, now: number): string {
  if (now < openFromAt) return `${monthDay(dayOf(openFromAt))}开始`
  if (now >= openUntilAt) return '已经结束'
  return left === 0 ? '已经换完' : '可以兑换'
}
