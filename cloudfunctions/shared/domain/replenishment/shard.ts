import { bucketOf } from '../id'

/** Shards of the replenishment statistics: few enough to merge in one go, many enough to keep each document small. */
export const SHARDS = 16

/** The shard a member's statistics are summed in. */
export const shardOf = (memberId: string): number => bucketOf('rhythm', memberId, SHARDS)
