import path from 'node:path'
import { startCloud, type Cloud, type CloudOptions } from './cloud'
import type { Template } from './world/template'

/** The template the trials send: one field of a few kinds. */
export const trialTemplate: Template = {
  tmplId: 'tmpl-replenish',
  title: '补货提醒',
  fields: [
    { key: 'thing1', label: '商品' },
    { key: 'date2', label: '预计用完' },
    { key: 'phrase3', label: '状态' },
  ],
}

/** Functions that do whatever a test asks of them. */
export const TRIAL_FUNCTIONS = path.join(__dirname, '../fixtures/trial-functions')
/** The example folder of plain functions. */
export const PLAIN_FUNCTIONS = path.join(__dirname, '../fixtures/plain-functions')

const started = new Set<Cloud>()

/** Stops every cloud a test has started, also when the test failed. */
export async function stopTrialClouds(): Promise<void> {
  const clouds = [...started]
  started.clear()
  await Promise.all(clouds.map((cloud) => cloud.stop()))
}

/** Starts a cloud in memory over the trial functions; timers run only when a test moves the clock. */
export async function startTrialCloud(more: Partial<CloudOptions> = {}): Promise<Cloud> {
  const cloud = await startCloud({
    functionsDir: TRIAL_FUNCTIONS,
    port: 0,
    dataDir: null,
    collections: [
      { name: 'events', indexes: [] },
      { name: 'guestbook', indexes: [] },
      { name: 'heartbeats', indexes: [] },
    ],
    templates: [trialTemplate, { ...trialTemplate, tmplId: 'tmpl-coupon', title: '优惠券到期' }],
    secrets: { TRIAL_SECRET: 'kept-outside-the-code' },
    env: {},
    clockIso: '2026-11-21T09:00:00+08:00',
    timersInRealTime: false,
    ...more,
  })
  started.add(cloud)
  return { ...cloud, stop: () => (started.delete(cloud) ? cloud.stop() : Promise.resolve()) }
}
