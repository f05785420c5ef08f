import type { Dashboard, WindowDays } from '@contract/operator'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

/** Which days are looked at, and of which store or channel. */
export type View = { readonly windowDays: WindowDays; readonly scope: string }

/** What the page opens with. */
export const usualView: View = { windowDays: 90, scope: 'all' }

const known = new Map<string, Query<Dashboard>>()

/** The figures of a view, kept on the phone like any answer. */
export function dashboardOf({ windowDays, scope }: View): Query<Dashboard> {
  const name = `dashboard-${windowDays}-${scope}`
  const query =
    known.get(name) ?? createQuery<Dashboard>(name, () => cloud.operator.openDashboard({ windowDays, scope }))
  known.set(name, query)
  return query
}
