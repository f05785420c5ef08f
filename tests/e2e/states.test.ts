import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhoneSettings } from './phone-page'
import { scenes, shopper } from './scenes'
import { pagesOf } from './weapp/pages'

const dist = path.resolve(__dirname, '../../dist')
const album = path.join(dist, 'screenshots-of-states')
const AT_ONCE = 4
const COME_TO_REST_MS = 700

let demo: Demo
let browser: Browser

beforeAll(async () => {
  demo = await openDemo(['functions', 'weapp', 'h5'])
  browser = await launchBrowser()
  rmSync(album, { recursive: true, force: true })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

/** Somebody who has never been here, and a cloud that does not answer, fails, or is not reached. */
const states: readonly (readonly [state: string, change: Partial<PhoneSettings>])[] = [
  ['empty', { openid: 'demo-ashu' }],
  ['loading', { cloud: 'silent' }],
  ['error', { cloud: 'broken' }],
  ['offline', { cloud: 'offline' }],
]
const cases = states.flatMap(([state, change]) =>
  (['light', 'dark'] as const).map((theme) => [state, theme, change] as const),
)

test.each(cases)(
  'every screen, %s, %s: says what is so, within the width of the phone',
  async (state, theme, change) => {
    const folder = path.join(album, `${state}-${theme}`)
    mkdirSync(folder, { recursive: true })
    const waiting = [...pagesOf(path.join(dist, 'miniprogram'))]
    const complaints: string[] = []
    const worker = async () => {
      for (let screen = waiting.shift(); screen; screen = waiting.shift())
        complaints.push(...(await look(screen, folder, state, { openid: shopper, theme, ...change })))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    expect(complaints).toEqual([])
  },
)

async function look(
  screen: string,
  folder: string,
  state: string,
  settings: PhoneSettings,
): Promise<readonly string[]> {
  const scene = scenes[screen]
  const openid = state === 'empty' ? settings.openid : (scene?.openid ?? settings.openid)
  const query = state === 'empty' ? '' : ((await scene?.query(demo)) ?? '')
  const { page, close } = await openPhone(browser, demo.cloud.url, screen + query, { ...settings, openid })
  const asked = new Set<string>()
  page.on('request', (request) => void (request.url().includes('/api/') && asked.add(request.url())))
  await page.waitForLoadState('load')
  if (state === 'empty') await settle(page)
  else await page.waitForTimeout(COME_TO_REST_MS)
  await page.screenshot({ path: path.join(folder, `${screen.replaceAll('/', '-')}.png`) })
  const { text, bones, overflowPx } = await page.evaluate(() => ({
    text: document.body.innerText,
    bones: document.querySelectorAll('[class*="bone"], [role="status"]').length,
    overflowPx: document.documentElement.scrollWidth - window.innerWidth,
  }))
  await close()
  const mustSay = state === 'error' || state === 'offline' ? asked.size > 0 : false
  return [
    ...(overflowPx > 0 ? [`${screen}: ${overflowPx} px too wide`] : []),
    ...(text.trim().length < 2 && bones === 0 ? [`${screen}: shows nothing`] : []),
    ...(mustSay && !/再试|重试|稍后|网络/.test(text)
      ? [`${screen}: does not say what to do: ${text.slice(0, 80)}`]
      : []),
    ...(/undefined|NaN|\[object/.test(text) ? [`${screen}: says ${text.slice(0, 80)}`] : []),
  ]
}
