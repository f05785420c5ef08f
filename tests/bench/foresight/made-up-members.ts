import type { Occasion } from '@domain/replenishment/cadence'
import { addDays } from '@domain/time'
import type { Day } from '@domain/time'
import { dice } from '../histories/bootstrap'

/** One member's purchases: about ten lines of some two products over a year. */
export type MadeUpMember = {
  readonly memberId: string
  readonly lines: ReadonlyMap<string, readonly Occasion[]>
  readonly spentYuan: number
}

/** The last day of the year. */
export const TODAY: Day = '2026-11-21'

const DAYS = 365
const PRODUCTS = 500
const CALENDAR: readonly Day[] = Array.from({ length: DAYS + 1 }, (_, ago) => addDays(TODAY, -ago))

/** The same member each time, from its number alone: nothing has to be kept between the passes. */
export function madeUpMember(place: number): MadeUpMember {
  const draw = dice(place * 2_654_435_761 + 12_345)
  for (let warm = 0; warm < 3; warm++) draw()
  const lines = new Map<string, Occasion[]>()
  const staples = 1 + Math.floor(draw() * 3)
  let count = 0
  for (let staple = 0; staple < staples; staple++) {
    const product = Math.floor(PRODUCTS * draw() ** 2)
    const cycleDays = 15 + ((product * 37) % 90)
    const own: Occasion[] = []
    const stops = draw() < 0.3 ? DAYS * draw() : -1
    for (let ago = DAYS * (0.3 + 0.7 * draw()); ago >= 0 && ago > stops; ago -= cycleDays * (0.6 + 0.8 * draw()))
      own.push({ on: CALENDAR[Math.floor(ago)] ?? TODAY, qty: draw() < 0.8 ? 1 : 2 })
    if (own.length > 0) lines.set(`p${product}`, own)
    count += own.length
  }
  if (count === 0) lines.set('p0', [{ on: CALENDAR[DAYS] ?? TODAY, qty: 1 }])
  return { memberId: `m${place}`, lines, spentYuan: 20 + 180 * draw() ** 2 }
}
