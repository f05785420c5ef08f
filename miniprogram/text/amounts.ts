/** A whole number with its thousands apart: 2,486; a minus sign where negative. */
export const grouped = (count: number): string => {
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, ',')
  return count < 0 ? `−${digits}` : digits
}

/** Fen as yuan with two decimals: 117.80. */
export const yuan = (amountFen: number): string =>
  `${grouped(Math.floor(amountFen / 100))}.${String(amountFen % 100).padStart(2, '0')}`

/** A signed count of points: +120, −80. */
export const signed = (count: number): string => (count > 0 ? `+${grouped(count)}` : grouped(count))
