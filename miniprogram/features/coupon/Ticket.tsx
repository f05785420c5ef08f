import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { CouponFace } from '@contract/coupon'
import { Meter } from '../../components/Meter'
import { Picture } from '../../components/Picture'
import { classes } from '../../components/spoken'
import { figureOf, giftWords, limitWords, thresholdWords } from './words'
import './Ticket.scss'

type TicketProps = {
  readonly face: CouponFace
  /** The line under the name: until when, or why not. */
  readonly note: string
  /** A quiet word behind the name, where the note says something else. */
  readonly aside?: string
  /** How much of what it needs is there, in basis points; null: not to be shown. */
  readonly shareBp?: number | null
  /** Said in the colour of what lapses. */
  readonly due?: boolean
  /** Cannot be used or had now: the figure is grey. */
  readonly off?: boolean
  /** Without what it is limited to: the note says it. */
  readonly plain?: boolean
  /** The button at its right. */
  readonly action?: ReactNode
}

/** A coupon as a ticket: what it is worth, what it is, and the one thing to do with it. */
export const Ticket = ({
  face,
  note,
  aside,
  shareBp = null,
  due = false,
  off = false,
  plain = false,
  action,
}: TicketProps) => (
  <View className={classes('ticket', off && 'ticket--off')}>
    <View className="ticket__worth">
      {face.gift ? (
        <Picture src={face.gift.pictureUrl} category={face.gift.category} className="ticket__gift" />
      ) : (
        <Worth face={face} />
      )}
      <View className="ticket__threshold">{thresholdWords(face)}</View>
      <View className="ticket__notch ticket__notch--top" />
      <View className="ticket__notch ticket__notch--bottom" />
    </View>
    <View className="ticket__rest">
      <View className="ticket__words">
        <View className="ticket__name">
          <Text>{face.name}</Text>
          {aside ? <Text className="ticket__aside">{aside}</Text> : null}
        </View>
        {giftWords(face) === '' ? null : <View className="ticket__note">{giftWords(face)}</View>}
        {plain || limitWords(face) === '' ? null : <View className="ticket__note">{limitWords(face)}</View>}
        <View className={classes('ticket__note', due && 'ticket__note--due', off && 'ticket__note--why')}>{note}</View>
        {shareBp === null ? null : (
          <View className="ticket__meter">
            <Meter shareBp={shareBp} />
          </View>
        )}
      </View>
      {action}
    </View>
  </View>
)

function Worth({ face }: { readonly face: CouponFace }) {
  const { sign, count, unit } = figureOf(face.benefit)
  return (
    <View className="ticket__figure">
      {sign === '' ? null : <Text className="ticket__sign">{sign}</Text>}
      {count === '' ? null : <Text className="ticket__count">{count}</Text>}
      {unit === '' ? null : <Text className={count === '' ? 'ticket__word' : 'ticket__sign'}>{unit}</Text>}
    </View>
  )
}
