import type { Queries } from '../../usecases/context'
import type { FoundCampaign } from '../../usecases/context/campaign'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `campaigns` and `campaign_launches`. */
export const campaigns: Queries['campaigns'] = {
  async inStates(states, limit) {
    const found = await find('campaigns', { state: command.in(states) }, [['_id', 'asc']], limit)
    return found.map((written): FoundCampaign => ({ campaignId: String(written['_id']), written }))
  },
  async mark({ campaignId, written }, changes) {
    const { stats } = await db
      .collection('campaigns')
      .where({ _id: campaignId, state: written['state'], revision: asSeen(written['revision']) })
      .update({
        data: Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, command.set(value)])),
      })
    return stats.updated > 0
  },
  openLaunches: (limit) => find('campaign_launches', { phase: command.neq('closed') }, [['campaignId', 'asc']], limit),
}

const asSeen = (revision: unknown): unknown => (revision === undefined ? command.exists(false) : revision)
