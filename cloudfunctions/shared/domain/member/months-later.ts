import { addDays, addMonths, monthOf, type Day } from '../time'

/** The same day so many months later; in a shorter month its last day. */
export function monthsLater(on: Day, months: number): Day {
  const month = addMonths(monthOf(on), months)
  const lastOn = addDays(`${addMonths(month, 1)}-01`, -1)
  const wished = `${month}-${on.slice(8)}`
  return wished > lastOn ? lastOn : wished
}
