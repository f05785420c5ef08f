import { index, type CollectionRow } from './collection-row'

/** Who is who: the names members have elsewhere, and members who turned out to be one. */
export const peopleCollections: readonly CollectionRow[] = [
  { name: 'identities', holds: 'channel:externalId → member', indexes: [index('member', ['memberId', 1])] },
  {
    name: 'merges',
    holds: 'members who have become one with another, by the one who is left',
    indexes: [
      index('kept', ['keptId', 1], ['state', 1]),
      index('moving', ['state', 1], ['leftId', 1]),
      index('waiting', ['state', 1], ['proposedAt', 1]),
    ],
  },
]
