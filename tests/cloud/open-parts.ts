import path from 'node:path'
import type { CloudOptions } from './cloud-options'
import { startClock } from './clock/start-clock'
import { createClientCall } from './functions/client-call'
import { openFunctions } from './functions/open-functions'
import { ownFolder } from './own-folder'
import { openStore } from './store/open-store'
import { openLater } from './timers/later'
import { createTimers } from './timers/timer-runner'
import { adminDoor } from './wire/admin'
import { clientDatabaseDoor } from './wire/client/client-door'
import { openPermissions } from './wire/client/permissions'
import { databaseAction } from './wire/database'
import { openFileBox } from './wire/storage/file-box'
import { openStorage } from './wire/storage/storage'
import { refuseOnFullDisk } from './world/full-disk'
import { openNotices } from './functions/notices'
import { createFaults } from './world/faults'
import { cloudPayApis } from './world/payment/cloud-pay'
import { DEFAULT_MESSAGE_PUSH } from './world/push'
import { openRecords } from './world/records'
import { openWorld } from './world/world'

const PAY_CALLBACK = 'hook-payment'

/** Everything of a cloud but its doors. `gatewayUrl` is asked once the doors are open. @throws Error for wrong options. */
export function openParts(options: CloudOptions, gatewayUrl: () => string) {
  const giveBack = options.dataDir === null ? () => undefined : ownFolder(options.dataDir)
  try {
    options.onOwned?.()
    return openOwned(options, gatewayUrl, giveBack)
  } catch (problem) {
    giveBack()
    throw problem
  }
}

function openOwned(options: CloudOptions, gatewayUrl: () => string, giveBack: () => void) {
  const { dataDir } = options
  const fileIn = (name: string) => (dataDir === null ? null : path.join(dataDir, name))
  const records = openRecords(fileIn('world.sqlite'))
  const { clock, keepClock } = startClock(records, options.clockIso)
  const notices = openNotices(clock.now)
  const report = (fault: unknown) => {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    notices.write(text)
    options.onProblem?.(text)
  }
  const file = fileIn('store.sqlite') ?? ':memory:'
  const store = openStore({
    file,
    collections: options.collections,
    now: clock.now,
    explain: report,
    beforeCommit: refuseOnFullDisk,
  })
  const faults = createFaults()
  const { registry, pool, invoker, book } = openFunctions(
    options,
    clock,
    gatewayUrl,
    (functionName) => faults.strikes('kill', functionName)?.afterMs ?? null,
  )
  const later = openLater(records)
  const storage = openStorage({ box: openFileBox(fileIn('files')), faults, records, clock, gatewayUrl })
  const world = openWorld({
    records,
    clock,
    registry,
    invoker,
    later,
    faults,
    templates: options.templates,
    messagePush: options.messagePush ?? DEFAULT_MESSAGE_PUSH,
    isReachable: storage.isReachable,
    onFault: report,
  })
  const timers = createTimers({
    registry,
    invoker,
    clock,
    later,
    deliversTwice: (name) => faults.strikes('timer-twice', name) !== null,
    onMove: keepClock,
  })
  const call = createClientCall({ invoker, people: world.people, clock })
  const admin = adminDoor({
    invoker,
    faults,
    storage,
    openApis: world.openApis,
    payApis: cloudPayApis({ payments: world.payments, clock }),
    payWorkflow: { payments: world.payments, clock, callbackFunction: options.payCallback ?? PAY_CALLBACK },
    database: (body) => databaseAction(store, body),
  })
  const permissions = openPermissions(records, options.collections)
  const clientDatabase = clientDatabaseDoor({ store, faults, permissionOf: permissions.of })
  const close = () => {
    pool.stop()
    keepClock()
    store.close()
    records.close()
    giveBack()
  }
  return {
    clock,
    store,
    registry,
    pool,
    invoker,
    book,
    storage,
    world,
    timers,
    call,
    admin,
    clientDatabase,
    permissions,
    report,
    notices,
    close,
  }
}
