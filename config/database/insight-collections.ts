import { index, type CollectionRow } from './collection-row'

/** What the nights learn from purchases: rhythms, scores, tastes, figures. */
export const insightCollections: readonly CollectionRow[] = [
  {
    name: 'member_cadences',
    holds: 'purchase rhythm by member',
    indexes: [index('replan', ['replanOn', 1], ['_id', 1])],
  },
  { name: 'rhythm_shards', holds: 'purchase rhythm by product, additive, one document a shard', indexes: [] },
  {
    name: 'member_histories',
    holds: 'what each member bought, as the figures count it',
    indexes: [
      index('rescore', ['rescoreOn', 1]),
      index('recount', ['shard', 1], ['recount', 1]),
      index('counted', ['shard', 1], ['counted.version', 1]),
      index('bought', ['orders.productIds', 1], ['_id', 1]),
    ],
  },
  { name: 'buyer_samples', holds: 'members that models are fitted on, one document a shard', indexes: [] },
  { name: 'score_models', holds: 'what members are scored by, fitted nightly', indexes: [] },
  {
    name: 'member_scores',
    holds: 'what is said of each member who bought: stage, group, warning, value, tags',
    indexes: [
      index('stage', ['stage', 1], ['stageSince', 1]),
      index('rfm', ['rfm', 1]),
      index('warning', ['warning', 1]),
      index('first', ['firstOn', 1]),
      index('sleeping', ['sleepingSince', 1]),
      index('woken', ['wokeOn', 1]),
      index('sample', ['rank', 1]),
      index('worth', ['worthFen', -1]),
      index('spent', ['netFen', -1]),
    ],
  },
  { name: 'taste_shelves', holds: 'what a nameless sample likes and what sells, fitted nightly', indexes: [] },
  { name: 'figure_pieces', holds: 'counts of a month, additive, one document a shard', indexes: [] },
  { name: 'rollups', holds: 'the figures of each night', indexes: [index('complete', ['isComplete', 1], ['day', -1])] },
  { name: 'scope_rollups', holds: 'the figures of products and of segments, of a few nights', indexes: [] },
  { name: 'followed_products', holds: 'the products whose figures are counted apart', indexes: [] },
  { name: 'product_counts', holds: 'how far the buyers of a product that was asked for are counted', indexes: [] },
  { name: 'product_pieces', holds: 'the counts of such a product, one document a month', indexes: [] },
  { name: 'invitation_days', holds: 'lots of each day and what was bought after them', indexes: [] },
  { name: 'reminder_days', holds: 'reminders of each day and what came of them', indexes: [] },
  { name: 'acquisition_costs', holds: 'what it cost to win members, by month and channel', indexes: [] },
  { name: 'due_models', holds: 'what tells who buys what within two weeks, learnt weekly', indexes: [] },
  { name: 'priors', holds: 'what the whole shop knows, fitted nightly', indexes: [] },
]
