import type { Dashboard, WindowDays } from '@contract/operator'
import type { Day } from '@domain/time'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

/** Which days are looked at, and of which part of the shop; `window`: chosen days instead of the usual ones. */
export type View = {
  readonly windowDays: WindowDays
  readonly scope: string
  readonly window?: { readonly fromOn: Day; readonly toOn: Day }
}

/** What the page opens with. */
export const usualView: View = { windowDays: 90, scope: 'all' }

const known = new Map<string, Query<Dashboard>>()

/** The figures of a view, kept on the phone like any answer; of chosen days and parts only the last. */
export function dashboardOf(view: View): Query<Dashboard> {
  const { windowDays, scope, window } = view
  const name = `dashboard-${window ? `${window.fromOn}-${window.toOn}` : windowDays}-${scope}`
  const keptAs = window || !isPlace(scope) ? 'dashboard-chosen' : name
  const query = known.get(name) ?? createQuery<Dashboard>(keptAs, () => cloud.operator.openDashboard(view))
  known.set(name, query)
  return query
}

const isPlace = (scope: string): boolean => scope === 'all' || /^(store|channel):/.test(scope)
