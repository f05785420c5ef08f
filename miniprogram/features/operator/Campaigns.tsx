import { Text, View } from '@tarojs/components'
import type { CampaignLine } from '@contract/operator'
import { classes } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { Report } from './Report'
import './Campaigns.scss'

/** What runs, what is to come, what came of it beyond the holdout. */
export const Campaigns = ({ campaigns }: { readonly campaigns: readonly CampaignLine[] }) => (
  <Report title="活动" id="campaigns" {...(campaigns.length > 0 ? { note: '多买：比对照组' } : {})}>
    {campaigns.length === 0 ? (
      <View className="report__empty">
        还没有活动。在云开发控制台的 campaigns 里放一份写好的活动，十分钟内就会检查，到点自己开始。
      </View>
    ) : null}
    {campaigns.map((campaign) => (
      <View key={campaign.campaignId} className="campaign">
        <View className="campaign__words">
          <View className="campaign__name">{campaign.name}</View>
          <View className="campaign__note">{campaign.note}</View>
        </View>
        <View className="campaign__state">
          <Text className={`campaign__tag campaign__tag--${campaign.tone}`}>{campaign.stateName}</Text>
          {campaign.reached === null ? null : (
            <View className="campaign__note">{`发给 ${grouped(campaign.reached)} 人`}</View>
          )}
        </View>
        {campaign.result ? (
          <View className={classes('campaign__result', campaign.tone === 'warn' && 'campaign__result--warn')}>
            {campaign.result}
          </View>
        ) : null}
      </View>
    ))}
  </Report>
)
