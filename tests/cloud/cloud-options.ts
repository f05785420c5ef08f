import type { Cloud } from './cloud'
import type { PoolLimits } from './functions/pool'
import type { Door } from './gateway/door'
import type { CollectionSpec } from './store/collection-spec'
import type { Permission } from './wire/client/permission'
import type { MessagePush } from './world/push'
import type { Template } from './world/template'

/** What a cloud is started with. */
export type CloudOptions = {
  readonly functionsDir: string
  /** 0 takes any free port. */
  readonly port: number
  /** Null keeps everything in memory. */
  readonly dataDir: string | null
  /** Done once the data folder is ours alone and before anything in it is opened. */
  readonly onOwned?: () => void
  /** `permission`: what clients may do; nothing unless said. Functions may do everything. */
  readonly collections: readonly (CollectionSpec & { readonly permission?: Permission | undefined })[]
  readonly templates: readonly Template[]
  /** Environment variables of every function: what must not be in the code. */
  readonly secrets: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  /** The instant to start at; without it the data's own time, or real time. */
  readonly clockIso?: string
  /** Mount path → folder, such as `/` → the built app. */
  readonly staticDirs?: Readonly<Record<string, string>>
  /** More doors, by method and path: `{ 'GET /local/people': door }`. */
  readonly pages?: (cloud: Cloud) => Readonly<Record<string, Door>>
  readonly messagePush?: MessagePush
  /** The function that a workflow's payment notices go to; hook-payment unless told. */
  readonly payCallback?: string
  /** False: timers run only when the clock is moved. True unless told. */
  readonly timersInRealTime?: boolean
  readonly limits?: Partial<PoolLimits>
  /** Makes every time-out so many times as long, for tests on a busy machine; 1 unless told. */
  readonly timeoutFactor?: number
  readonly onProblem?: (problem: string) => void
}
