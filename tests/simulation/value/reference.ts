/** A lot of the reference model. */
type RefLot = { id: string; left: number; availableAt: number; expiresAt: number; earnedAt: number }

/** The reference model of a points account: as plain as it can be, and written without looking at the ledger. */
export type RefAccount = { lots: RefLot[]; debt: number; lapsed: Map<string, { points: number; at: number }> }

/** What a spend took from where, in its order. */
export type RefSpend = { id: string; points: number; expiresAt: number; earnedAt: number }[]

export const newReference = (): RefAccount => ({ lots: [], debt: 0, lapsed: new Map() })

/** What can be spent now. */
export const refSpendable = (account: RefAccount, now: number): number =>
  spendable(account, now).reduce((total, lot) => total + lot.left, 0)

/** What cannot be spent yet. */
export const refPending = (account: RefAccount, now: number): number =>
  account.lots.filter((lot) => lot.availableAt > now).reduce((total, lot) => total + lot.left, 0)

/** Lets time pass: debts are repaid as lots become available, then what is over lapses. */
export function refSettle(account: RefAccount, now: number): void {
  const due = inDrawOrder(account.lots.filter((lot) => lot.availableAt <= now)).sort(
    (a, b) => a.availableAt - b.availableAt,
  )
  for (const lot of due) {
    const repaid = Math.min(account.debt, lot.left)
    account.debt -= repaid
    lot.left -= repaid
  }
  for (const lot of account.lots)
    if (lot.availableAt <= now && lot.expiresAt <= now && lot.left > 0) {
      if (lot.id.startsWith('o'))
        account.lapsed.set(lot.id, { points: (account.lapsed.get(lot.id)?.points ?? 0) + lot.left, at: lot.expiresAt })
      lot.left = 0
    }
  account.lots = account.lots.filter((lot) => lot.left > 0)
}

export function refEarn(account: RefAccount, lot: RefLot, now: number): void {
  if (lot.left > 0) account.lots.push(lot)
  refSettle(account, now)
}

/** Spends; false when there is not enough. */
export function refSpend(account: RefAccount, points: number, now: number): RefSpend | false {
  if (refSpendable(account, now) < points) return false
  const spent: RefSpend = []
  let missing = points
  for (const lot of spendable(account, now)) {
    const part = Math.min(missing, lot.left)
    if (part === 0) continue
    lot.left -= part
    missing -= part
    spent.push({ id: lot.id, points: part, expiresAt: lot.expiresAt, earnedAt: lot.earnedAt })
  }
  account.lots = account.lots.filter((lot) => lot.left > 0)
  return spent
}

/** Takes back what a lot had brought: from it, not what lapsed of it, from the rest, as a debt. */
export function refTakeBack(account: RefAccount, id: string, points: number, now: number): void {
  let missing = points
  const own = account.lots.find((lot) => lot.id === id)
  if (own) {
    const part = Math.min(missing, own.left)
    own.left -= part
    missing -= part
  }
  const lapsed = account.lapsed.get(id)
  if (lapsed && lapsed.at > now - 400 * 86_400_000) {
    const part = Math.min(missing, lapsed.points)
    lapsed.points -= part
    missing -= part
  }
  account.lots = account.lots.filter((lot) => lot.left > 0)
  const paid = Math.min(missing, refSpendable(account, now))
  refSpend(account, paid, now)
  account.debt += missing - paid
}

/** Gives a spend back, or `points` of it after `before` of it: the last drawn first. */
export function refGiveBack(
  account: RefAccount,
  spent: RefSpend,
  part: { before: number; points: number; graceUntil: number },
  now: number,
): void {
  let passed = 0
  for (const each of [...spent].reverse()) {
    const from = Math.max(part.before, passed)
    const to = Math.min(part.before + part.points, passed + each.points)
    passed += each.points
    if (to <= from) continue
    const expiresAt = each.expiresAt <= now ? part.graceUntil : each.expiresAt
    const lot = account.lots.find((found) => found.id === each.id)
    if (lot) Object.assign(lot, { left: lot.left + to - from, expiresAt: Math.max(lot.expiresAt, expiresAt) })
    else account.lots.push({ id: each.id, left: to - from, availableAt: now, expiresAt, earnedAt: each.earnedAt })
  }
  repayInDrawOrder(account, now)
}

/** Takes all of one account into another. */
export function refMerge(from: RefAccount, into: RefAccount, now: number): void {
  into.lots.push(...from.lots)
  into.debt += from.debt
  for (const [id, points] of from.lapsed) into.lapsed.set(id, points)
  Object.assign(from, newReference())
  repayInDrawOrder(into, now)
}

export function repayInDrawOrder(account: RefAccount, now: number): void {
  const repaid = Math.min(account.debt, refSpendable(account, now))
  refSpend(account, repaid, now)
  account.debt -= repaid
}

const spendable = (account: RefAccount, now: number): RefLot[] =>
  inDrawOrder(account.lots.filter((lot) => lot.availableAt <= now && lot.expiresAt > now))

const inDrawOrder = (lots: RefLot[]): RefLot[] =>
  [...lots].sort((a, b) => a.expiresAt - b.expiresAt || a.earnedAt - b.earnedAt || (a.id < b.id ? -1 : 1))
