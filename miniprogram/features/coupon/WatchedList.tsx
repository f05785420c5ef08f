import type { WatchedCoupon } from '@contract/coupon'
import type { Day } from '@domain/time'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { Section } from '../../components/Section'
import { leftWords, stockWords, watchedWords } from './desk-words'

type WatchedListProps = {
  readonly title: string
  readonly coupons: readonly WatchedCoupon[]
  readonly today: Day
  /** Gives one to a group, where the shop may. */
  readonly onGive?: (coupon: WatchedCoupon) => void
}

/** Templates of one state: what each is, and what became of its copies. */
export const WatchedList = ({ title, coupons, today, onGive }: WatchedListProps) =>
  coupons.length === 0 ? null : (
    <>
      <Section title={title} note={`${coupons.length} 种`} />
      <Panel>
        {coupons.map((coupon) => (
          <PanelLine
            key={coupon.templateId}
            text={coupon.face.name}
            note={watchedWords(coupon, today)}
            figure={leftWords(coupon)}
            {...(onGive && coupon.ways.includes('issue')
              ? { under: '发给一群人', onTap: () => onGive(coupon) }
              : { under: stockWords(coupon) })}
          />
        ))}
      </Panel>
    </>
  )
