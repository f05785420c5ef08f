import type { Plan } from '../replenishment/plan'
import { toDateField, toThing } from './field'
import type { FieldValues } from './template'

/** The values of the template `replenishment-due`: what, until when, and why we think so. */
export const replenishmentText = (plan: Pick<Plan, 'productName' | 'dueOn' | 'cycleDays' | 'basis'>): FieldValues => ({
  thing1: toThing(plan.productName),
  date2: toDateField(plan.dueOn),
  thing3: toThing(plan.basis === 'yours' ? `您通常 ${plan.cycleDays} 天买一次` : `一般 ${plan.cycleDays} 天用完一份`),
})
