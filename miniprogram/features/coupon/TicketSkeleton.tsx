import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import { Section } from '../../components/Section'
import './Ticket.scss'

type TicketSkeletonProps = { readonly title: string; readonly slow: boolean; readonly count?: number }

/** Tickets while they are on their way; `slow` says so in words. */
export const TicketSkeleton = ({ title, slow, count = 3 }: TicketSkeletonProps) => (
  <>
    <Section title={title} {...(slow ? { note: '有点慢，还在取' } : {})} />
    {Array.from({ length: count }, (_, line) => (
      <View key={line} className="ticket">
        <View className="ticket__worth">
          <View className="ticket__bones">
            <Bone line="number" />
            <Bone line="small" />
          </View>
          <View className="ticket__notch ticket__notch--top" />
          <View className="ticket__notch ticket__notch--bottom" />
        </View>
        <View className="ticket__rest">
          <View className="ticket__words">
            <Bone line="body" width="60%" />
            <Bone line="small" width="80%" />
          </View>
        </View>
      </View>
    ))}
  </>
)
