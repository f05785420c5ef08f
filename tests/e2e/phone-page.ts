import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** How a phone is held: whose it is, light or dark, how large its letters are. */
export type PhoneSettings = {
  readonly openid: string
  readonly theme?: 'light' | 'dark'
  /** 1 is ordinary, 1.4 is WeChat's largest. */
  readonly letters?: number
  /** What becomes of calls to the cloud, where it is not reached as usual. */
  readonly cloud?: 'silent' | 'broken' | 'offline'
}

/** A page of the app in a browser the size of a phone; `faults` fills with what the page complained of. */
export type PhonePage = { readonly page: Page; readonly faults: string[]; readonly close: () => Promise<void> }

const fontDir = path.dirname(require.resolve('@fontsource-variable/noto-sans-sc/index.css'))
const fontPath = '/fonts-of-the-test/'

/** Opens a screen (`pages/me/index`) on a phone of 375 × 812 points with two pixels each, in Chinese, with a Chinese font. */
export const openPhone = async (
  browser: Browser,
  origin: string,
  screen: string,
  settings: PhoneSettings,
): Promise<PhonePage> => {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    colorScheme: settings.theme ?? 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  await lendFont(context)
  await hinder(context, settings.cloud)
  const page = await context.newPage()
  const faults = listen(page)
  await page.goto(addressOf(origin, screen, settings))
  return { page, faults, close: () => context.close() }
}

/** The address of a screen for a person; the screen may carry parameters. */
export const addressOf = (origin: string, screen: string, { openid, letters }: PhoneSettings): string => {
  const query = new URLSearchParams({ openid, ...(letters === undefined ? {} : { font: String(letters) }) })
  return `${origin}/?${query.toString()}#/${screen}`
}

/** Waits until the screen has come to rest: letters loaded, no skeleton, no request under way. */
export const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

const BROKEN = {
  ok: false,
  code: 'internal',
  message: '出了点问题，我们已经记下，请稍后再试。',
  requestId: 'of-a-test',
}

const hinder = async (context: BrowserContext, cloud: PhoneSettings['cloud']): Promise<void> => {
  if (cloud === undefined) return
  await context.route('**/api/**', (route) => {
    if (cloud === 'offline') return route.abort('internetdisconnected')
    return cloud === 'broken' ? route.fulfill({ json: BROKEN }) : undefined // a silent cloud never answers
  })
}

const listen = (page: Page): string[] => {
  const faults: string[] = []
  page.on('pageerror', (problem) => faults.push(problem.message))
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text())
  })
  return faults
}

// A bare machine has no Chinese letters; the app names this font after those that phones have.
const lendFont = async (context: BrowserContext): Promise<void> => {
  await context.route(`**${fontPath}**`, (route) => {
    const [, file = ''] = route.request().url().split(fontPath)
    return route.fulfill({ path: path.join(fontDir, decodeURIComponent(file)) })
  })
  await context.addInitScript((sheet) => {
    document.addEventListener('DOMContentLoaded', () => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = sheet
      document.head.append(link)
    })
  }, `${fontPath}index.css`)
}
