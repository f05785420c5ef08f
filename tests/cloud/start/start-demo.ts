import path from 'node:path'
import { program } from '@program/index'
import { dayOf } from '@domain/time'
import { buildAll, type Part } from '../../../config/build'
import { collections } from '../../../config/database/collections'
import { startCloud, type Cloud } from '../cloud'
import { buildPictures } from '../demo/build-pictures'
import { appDoor } from '../page/app-door'
import { pageDoors } from '../page/page-doors'
import { dropData, readMark, writeMark } from './demo-mark'
import { openSecrets } from './secrets'
import { seedDemo, SIZE, type Say } from './seed-demo'

/** How to start. `clockIso` needs fresh or later data; `parts`: what to build where it is stale. */
export type DemoOptions = {
  readonly port: number
  readonly dataDir: string
  readonly clockIso?: string
  readonly fresh?: boolean
  readonly empty?: boolean
  readonly parts?: readonly Part[]
  readonly timersInRealTime?: boolean
  /** Fewer members make a smaller shop, for tests; the named ones come first. */
  readonly members?: number
  readonly say?: Say
}

const dist = path.resolve(__dirname, '../../../dist')

/** Builds what is stale, starts the cloud on an embedded store and fills it with the demo shop the first time. */
export async function startDemo(options: DemoOptions): Promise<Cloud> {
  const { dataDir, say = () => undefined, parts = ['functions', 'h5'] } = options
  await buildAll({ only: parts.filter((part) => part === 'functions'), ifStale: true })
  const drawn = buildPictures()
  say(drawn === 0 ? 'build pictures: up to date' : `build pictures: ${drawn} drawn`)
  const app = buildAll({ only: parts.filter((part) => part !== 'functions'), ifStale: true })
  app.catch(() => undefined) // awaited below, when the shop is filled
  const secrets = openSecrets(dataDir)
  const cloud = await openCloud(options, secrets)
  try {
    await fill(cloud, options, secrets.HOOK_ORDERS_SECRET ?? '', say)
    await app
  } catch (problem) {
    await cloud.stop()
    throw problem
  }
  return cloud
}

const openCloud = (options: DemoOptions, secrets: Readonly<Record<string, string>>): Promise<Cloud> =>
  startCloud({
    functionsDir: path.join(dist, 'cloudfunctions'),
    port: options.port,
    dataDir: options.dataDir,
    onOwned: () => (options.fresh ? dropData(options.dataDir) : undefined),
    collections,
    templates: program.messages.templates.map(({ tmplId, title, fields }) => ({
      tmplId,
      title,
      fields: fields.map(({ key, label }) => ({ key, label })),
    })),
    secrets,
    env: {},
    ...(options.clockIso === undefined ? {} : { clockIso: options.clockIso }),
    ...(options.timersInRealTime === undefined ? {} : { timersInRealTime: options.timersInRealTime }),
    staticDirs: { '/': path.join(dist, 'h5'), '/pictures': path.join(dist, 'pictures') },
    pages: (cloud) => ({ ...pageDoors(cloud), 'GET /': appDoor(path.join(dist, 'h5/index.html')) }),
    onProblem: (problem) => options.say?.(problem),
  })

async function fill(
  cloud: Cloud,
  { dataDir, empty, members = SIZE.members }: DemoOptions,
  secret: string,
  say: Say,
): Promise<void> {
  const mark = readMark(dataDir)
  if (mark?.seeded) return
  if (empty) return writeMark(dataDir, { endOn: null, seeded: true })
  const endOn = mark?.endOn ?? dayOf(cloud.clock.now())
  writeMark(dataDir, { endOn, seeded: false })
  await seedDemo(cloud, secret, { ...SIZE, members, endOn }, say)
  writeMark(dataDir, { endOn, seeded: true })
}
