import type { ReactNode } from 'react'
import type { CouponCard } from '@contract/coupon'
import { Tap } from '../../components/Tap'
import { Ticket } from './Ticket'
import './WalletTicket.scss'

type WalletTicketProps = {
  readonly coupon: CouponCard
  readonly note: string
  readonly aside?: string
  readonly due?: boolean
  readonly off?: boolean
  readonly plain?: boolean
  readonly shareBp?: number | null
  readonly action?: ReactNode
  readonly onOpen: (coupon: CouponCard) => void
}

/** A coupon of one's own: a tap on it shows all that holds for it. */
export const WalletTicket = ({ coupon, onOpen, ...rest }: WalletTicketProps) => (
  <Tap className="wallet-ticket" role="link" label={`看${coupon.face.name}`} onTap={() => onOpen(coupon)}>
    <Ticket face={coupon.face} {...rest} />
  </Tap>
)
