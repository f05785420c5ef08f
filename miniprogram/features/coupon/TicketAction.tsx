import { Text, View } from '@tarojs/components'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import './Ticket.scss'

type TicketActionProps = {
  readonly text: string
  /** filled: the first of a list · soft: the others · quiet: a way that leads elsewhere. */
  readonly kind: 'filled' | 'soft' | 'quiet'
  readonly onTap: () => void
  readonly disabled?: boolean
  readonly label?: string
}

/** The small button on a ticket. */
export const TicketAction = ({ text, kind, ...rest }: TicketActionProps) => (
  <Tap className="ticket__act" {...rest}>
    <View className={classes('ticket__pill', kind !== 'soft' && `ticket__pill--${kind}`)}>
      <Text>{text}</Text>
    </View>
  </Tap>
)
