import { View } from '@tarojs/components'
import type { HomeCard } from '@contract/member'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { openLink } from '../../platform/navigate'
import './CampaignCard.scss'

/** What the shop has going on for this member: one quiet card, and where a tap leads. */
export const CampaignCard = ({ card: { title, text, page, picture } }: { readonly card: HomeCard }) => (
  <Tap className="campaign-card" role="link" onTap={() => openLink(page ?? 'packages/member/inbox/index')}>
    {picture === null ? null : <Picture src={picture} category="home" className="campaign-card__picture" />}
    <View className="campaign-card__words">
      <View className="campaign-card__title">{title}</View>
      <View>{text}</View>
    </View>
    <Icon name="forward" size="tiny" />
  </Tap>
)
