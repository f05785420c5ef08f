import type { PointsPage } from '@contract/points'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The points account: balance, what lapses, and the history as far as it has been read. */
export const account = createQuery<PointsPage>('points', () => cloud.points.openAccount({}))

/** Adds the next page of history, if there is one. Throws a failure when it cannot be had. */
export async function readOn(): Promise<void> {
  const state = account.use.getState()
  const cursor = state.phase === 'ready' ? state.value.cursor : null
  if (cursor === null) return
  const page = await cloud.points.openAccount({ cursor })
  account.put((shown) => (shown.cursor === cursor ? { ...page, lines: [...shown.lines, ...page.lines] } : shown))
}
