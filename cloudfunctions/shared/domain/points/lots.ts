import type { BasisPoints } from '../money'
import type { EpochMs } from '../time'

/** Points that were earned together and lapse together; `points` is what is left of them. */
export type Lot = {
  /** The key of the entry that made it. */
  readonly lotId: string
  readonly points: number
  readonly earnedAt: EpochMs
  readonly availableAt: EpochMs
  readonly expiresAt: EpochMs
  readonly state: 'pending' | 'available'
  /** The purchase that earned it; null for other ways to earn. */
  readonly purchaseId: string | null
  /** Points a yuan at the time, in basis points; 0 when not earned by money. */
  readonly rateBp: BasisPoints
}

/** What lapsed unspent of a lot: remembered so that a late refund does not ask for it a second time. */
export type LapsedLot = { readonly lotId: string; readonly points: number; readonly lapsedAt: EpochMs }

/** A lot an entry touched, with how many of its points moved: all that is needed to put them back. */
export type MovedLot = Omit<Lot, 'state' | 'availableAt'>

/** The first instant at which a lot is gone: its own expiry, or later while the member is active. */
export const lapsesAt = (account: { readonly keptUntilAt: EpochMs }, lot: Pick<Lot, 'expiresAt'>): EpochMs =>
  Math.max(lot.expiresAt, account.keptUntilAt)

/** Earliest expiry first, then the oldest, then by id: the order in which points are spent. */
export const inDrawOrder = <L extends Pick<Lot, 'lotId' | 'earnedAt' | 'expiresAt'>>(lots: readonly L[]): L[] =>
  [...lots].sort(
    (a, b) =>
      a.expiresAt - b.expiresAt || a.earnedAt - b.earnedAt || (a.lotId < b.lotId ? -1 : Number(a.lotId > b.lotId)),
  )

/** Takes up to `points` from available lots in draw order: what was taken of each, and the lots left. */
export function draw(
  lots: readonly Lot[],
  points: number,
): { readonly moved: readonly MovedLot[]; readonly lots: readonly Lot[] } {
  const taken = new Map<string, number>()
  const moved: MovedLot[] = []
  let missing = points
  for (const lot of inDrawOrder(lots.filter((each) => each.state === 'available'))) {
    const part = Math.min(missing, lot.points)
    if (part === 0) break
    taken.set(lot.lotId, part)
    moved.push(movedOf(lot, part))
    missing -= part
  }
  return { moved, lots: lessen(lots, taken) }
}

/** Takes points from lots by id; exhausted lots leave. */
export const lessen = (lots: readonly Lot[], taken: ReadonlyMap<string, number>): readonly Lot[] =>
  lots.map((lot) => ({ ...lot, points: lot.points - (taken.get(lot.lotId) ?? 0) })).filter((lot) => lot.points > 0)

/** Puts points back into the lot they came from, or makes it anew as available; the later expiry wins. */
export function putBack(lots: readonly Lot[], moved: MovedLot, now: EpochMs): readonly Lot[] {
  if (!lots.some((lot) => lot.lotId === moved.lotId))
    return [...lots, { ...moved, availableAt: now, state: 'available' }]
  return lots.map((lot) =>
    lot.lotId === moved.lotId
      ? { ...lot, points: lot.points + moved.points, expiresAt: Math.max(lot.expiresAt, moved.expiresAt) }
      : lot,
  )
}

/** A lot as an entry names it, with the points that moved. */
export const movedOf = ({ lotId, earnedAt, expiresAt, purchaseId, rateBp }: MovedLot, points: number): MovedLot => ({
  lotId,
  points,
  earnedAt,
  expiresAt,
  purchaseId,
  rateBp,
})

/** How many points moved in all. */
export const pointsIn = (moved: readonly MovedLot[]): number => moved.reduce((total, each) => total + each.points, 0)
