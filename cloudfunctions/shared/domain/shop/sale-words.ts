import { tierByCode, type TierProgram } from '../member/tier'
import { dayOf, minuteOfDay, type Day, type EpochMs } from '../time'
import { isReadable, whyNotForSale, type Buyer, type NotForSale, type SaleFor } from './sale-window'

/** How a product that is not for everybody is shown to one person; `no` null: they can buy it now. */
export type SaleWords = {
  /** For whom it is and from when for others: 金卡及以上提前买，12月1日起所有人可买. */
  readonly note: string
  /** The no as a button says it, and the day it ends; null: it does not. */
  readonly no: { readonly kind: NotForSale['kind']; readonly text: string; readonly fromOn: Day | null } | null
}

/** What there is to say about a product's window; null when it is for everybody. */
export function saleWords(
  { saleFor }: { readonly saleFor?: SaleFor },
  buyer: Buyer,
  now: EpochMs,
  program: TierProgram,
): SaleWords | null {
  if (saleFor && !isReadable(saleFor)) return NOT_OPEN
  if (!saleFor || (saleFor.kind === 'early' && now >= saleFor.untilAt)) return null
  const no = whyNotForSale({ saleFor }, buyer, now)
  return { note: noteOf(saleFor, now, program), no: no && closed(no) }
}

const NOT_OPEN: SaleWords = {
  note: '会员专享，还没有开放',
  no: { kind: 'over', text: '还没有开放', fromOn: null },
}

function closed(no: NotForSale): SaleWords['no'] {
  if ('fromAt' in no) return { kind: no.kind, text: `${moment(no.fromAt)}起可买`, fromOn: dayOf(no.fromAt) }
  return { kind: no.kind, text: no.kind === 'over' ? '已经结束' : '会员专享', fromOn: null }
}

function noteOf(saleFor: SaleFor, now: EpochMs, program: TierProgram): string {
  const who = whoOf(saleFor, program)
  if (saleFor.kind === 'early') return `${who === '' ? '' : `${who}提前买，`}${moment(saleFor.untilAt)}起所有人可买`
  if (now >= saleFor.untilAt) return '会员专享，已经结束'
  const until = `到 ${monthDay(dayOf(saleFor.untilAt - 1))}`
  return `会员专享，${who}可买，${now < saleFor.fromAt ? moment(saleFor.fromAt) : ''}${until}`
}

/** Levels up to the highest are said by the lowest of them. */
function whoOf({ tiers = [], cardPlans }: SaleFor, program: TierProgram): string {
  const ranked = program.tiers.map(({ code }) => code).filter((code) => tiers.includes(code))
  const top = program.tiers.slice(-ranked.length).map(({ code }) => code)
  const reachTop = ranked.length > 1 && ranked.every((code, place) => code === top[place])
  const names = ranked.map((code) => tierByCode(program, code).name.replace(/会员$/, ''))
  const levels = reachTop ? [`${names[0] ?? ''}及以上`] : names
  return [...levels, ...(cardPlans ? ['会员卡'] : [])].join('、')
}

/** A day, with the time where it is not the day's beginning: 12月1日 10:00. */
function moment(at: EpochMs): string {
  const on = monthDay(dayOf(at))
  const minute = minuteOfDay(at)
  return minute === 0 ? on : `${on} ${twoFigures(Math.floor(minute / 60))}:${twoFigures(minute % 60)} `
}

const monthDay = (on: Day): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`
const twoFigures = (figure: number): string => String(figure).padStart(2, '0')
