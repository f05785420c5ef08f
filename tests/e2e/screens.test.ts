import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { pagesOf } from './weapp/pages'
import { openPhone, settle, type PhoneSettings } from './phone-page'
import { scenes, shopper } from './scenes'

const dist = path.resolve(__dirname, '../../dist')
const album = path.join(dist, 'screenshots')
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

// A page scrolls inside of itself: the album's phone is as tall as the page, so that all of it is seen and loaded.
const stretch = async (page: Page): Promise<void> => {
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('*')].map((one) => one.scrollHeight)),
  )
  await page.setViewportSize({ width: 375, height: Math.max(812, height) })
  await page.waitForFunction(() => [...document.images].every((image) => image.src !== '' && image.complete))
  await settle(page)
}

const ways: readonly (readonly [string, Omit<PhoneSettings, 'openid'>])[] = [
  ['light', { theme: 'light' }],
  ['dark', { theme: 'dark' }],
  ['large letters', { theme: 'light', letters: 1.4 }],
]

test.each(ways)('every screen, %s: full, calm and within the width of the phone', async (way, settings) => {
  const folder = path.join(album, way.replace(' ', '-'))
  mkdirSync(folder, { recursive: true })
  const complaints: string[] = []
  for (const screen of pagesOf(path.join(dist, 'miniprogram'))) {
    const scene = scenes[screen]
    const openid = scene?.openid ?? shopper
    const query = (await scene?.query(demo)) ?? ''
    const { page, faults, close } = await openPhone(browser, demo.cloud.url, screen + query, { openid, ...settings })
    await settle(page)
    await stretch(page)
    await page.screenshot({ path: path.join(folder, `${screen.replaceAll('/', '-')}.png`) })
    const look = await page.evaluate(() => ({
      overflowPx:
        Math.max(
          ...[document.documentElement, ...document.querySelectorAll('.taro_page')].map((one) => one.scrollWidth),
        ) - window.innerWidth,
      broken: [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
      text: document.body.innerText,
    }))
    const wrong = [
      ...faults,
      ...look.broken.map((address) => `no picture at ${address}`),
      ...(look.text.trim().length < 20 ? ['nearly empty'] : []),
      ...(look.overflowPx > 0 ? [`${look.overflowPx} px too wide`] : []),
      ...(/没能|打不开|出错/.test(look.text) ? ['says that it failed'] : []),
      ...(scene?.says && !look.text.includes(scene.says) ? [`says nothing of ${scene.says}`] : []),
    ]
    complaints.push(...wrong.map((one) => `${screen}: ${one}`))
    await close()
  }
  expect(complaints).toEqual([])
})
