import type { ExportedFigures } from '@contract/operator'
import type { StaffContext } from '../context'
import { csvOfDashboard } from '../views/dashboard-table'
import type { DashboardView } from '../views/scoped-rollup'
import { openDashboard } from './open-dashboard'

/** The dashboard as a file to be saved. */
export async function exportFigures(ctx: StaffContext, view: DashboardView): Promise<ExportedFigures> {
  const shown = await openDashboard(ctx, view)
  return { fileName: `经营-${shown.toOn}-${shown.windowDays}天.csv`, csv: csvOfDashboard(shown) }
}
