import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OrderBatch, OrderReport } from '@contract/orders'
import type { Part } from '../../config/build'
import { fingerprint } from '../../config/stamp'
import type { Cloud } from '../cloud/cloud'
import { sendBatch } from '../cloud/import/cloud-line'
import { openSecrets } from '../cloud/start/secrets'
import { startDemo } from '../cloud/start/start-demo'

/** The morning on which every walk begins. */
export const morning = '2026-11-21T10:00:00+08:00'

/** A demo shop for one walk; time stands still unless the walk moves it. */
export type Demo = {
  readonly cloud: Cloud
  /** Purchases as the shop's other channels tell of them, signed. */
  readonly sendOrders: (orders: OrderBatch) => Promise<OrderReport>
  readonly close: () => Promise<void>
}

const shelf = path.resolve(__dirname, '../../dist/.walks')

/** Opens a demo shop on a free port with what `npm start` would build, on data that go away with it. */
export const openDemo = async (parts: readonly Part[]): Promise<Demo> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'walk-'))
  cpSync(await filledShop(), dataDir, { recursive: true })
  const cloud = await startDemo({ port: 0, dataDir, timersInRealTime: false, parts })
  const close = async (): Promise<void> => {
    await cloud.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const secret = openSecrets(dataDir).HOOK_ORDERS_SECRET ?? ''
  return { cloud, sendOrders: (orders) => sendBatch({ url: cloud.url, secret }, JSON.stringify(orders)), close }
}

/** The data of a shop filled on that morning; kept until anything that fills it changes, so that each walk begins at once. */
const filledShop = async (): Promise<string> => {
  const filled = path.join(shelf, fingerprint(['cloudfunctions', 'config', 'tests/cloud', 'package-lock.json']))
  if (existsSync(filled)) return filled
  mkdirSync(shelf, { recursive: true })
  clearShelf()
  const filling = mkdtempSync(path.join(shelf, 'filling-'))
  const quiet = { timersInRealTime: false, parts: ['functions'] } as const
  const cloud = await startDemo({ port: 0, dataDir: filling, clockIso: morning, ...quiet })
  await cloud.stop()
  // Two runs may fill at once: the first to be done is as good as the second.
  if (!existsSync(filled)) renameSync(filling, filled)
  return filled
}

const dayMs = 24 * 60 * 60 * 1000

const clearShelf = (): void => {
  for (const name of readdirSync(shelf)) {
    const old = path.join(shelf, name)
    if (Date.now() - statSync(old).mtimeMs > dayMs) rmSync(old, { recursive: true, force: true })
  }
}
