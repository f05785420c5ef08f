/** What the person in front of the phone and the world around it do when the mini-program asks. */
export type Surroundings = {
  /** `wx.cloud.callFunction`: runs a cloud function as this person. */
  readonly callFunction: (name: string, event: Readonly<Record<string, unknown>>) => Promise<unknown>
  /** What is tapped on WeChat's panel for a template; the cloud must have heard of it before it resolves. */
  readonly answerPanel: (tmplId: string) => Promise<'accept' | 'reject'>
  /** What is done at WeChat's payment sheet; WeChat Pay must have heard of it before it resolves. A cancel without this. */
  readonly answerPayment?: (prepay: string) => Promise<'pay' | 'cancel'>
  /** The address chosen on WeChat's own page; left without choosing without this. */
  readonly chooseAddress?: () => Promise<Readonly<Record<string, string>>>
  /** What lies before the camera; nothing: the camera is put away. */
  readonly camera?: () => string
  /** Where the mini-program sends the person. */
  readonly navigate: (how: Navigation, url: string) => Promise<void>
  /** Whether a finger is on the glass: WeChat shows its panel in a tap only. */
  readonly isTapping: () => boolean
  /** The pages that are open, the lowest first. */
  readonly pages: () => readonly unknown[]
}

export type Navigation = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'

type Options = Readonly<Record<string, unknown>> & {
  readonly success?: (reply: unknown) => void
  readonly fail?: (problem: unknown) => void
  readonly complete?: (reply: unknown) => void
}
type Reply = Readonly<Record<string, unknown>>

const screen = {
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 2,
  statusBarHeight: 44,
}
const device = {
  ...screen,
  ...{
    platform: 'devtools',
    system: 'iOS 17.0',
    model: 'iPhone',
    brand: 'Apple',
    language: 'zh_CN',
    version: '8.0.50',
  },
  ...{ SDKVersion: '3.7.0', theme: 'light', fontSizeSetting: 16, fontSizeScaleFactor: 1 },
  safeArea: { left: 0, top: 44, right: 375, bottom: 778, width: 375, height: 734 },
}
const capsule = { left: 281, top: 48, right: 368, bottom: 80, width: 87, height: 32 }
const launch = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} }

/** The `wx` of a phone: what the mini-program uses of it, with WeChat's rules where they matter here. */
export const wechat = (around: Surroundings): Record<string, unknown> => ({
  ...facts,
  ...storage(),
  ...navigation(around),
  scanCode: asynchronous('scanCode', () => seen(around)),
  requestSubscribeMessage: asynchronous('requestSubscribeMessage', (options) => askPanel(around, options)),
  requestPayment: asynchronous('requestPayment', (sheet) => pay(around, sheet)),
  chooseAddress: asynchronous('chooseAddress', () => (around.chooseAddress ?? leave)()),
  cloud: {
    init: () => undefined,
    callFunction: async ({ name, data: event }: { readonly name: string; readonly data: Reply }) => ({
      result: await around.callFunction(name, event),
      errMsg: 'cloud.callFunction:ok',
    }),
  },
})

const facts = {
  canIUse: () => true,
  nextTick: (work: () => void) => void setTimeout(work, 0),
  getSystemInfoSync: () => device,
  getWindowInfo: () => device,
  getDeviceInfo: () => device,
  getAppBaseInfo: () => device,
  getMenuButtonBoundingClientRect: () => capsule,
  getLaunchOptionsSync: () => launch,
  getEnterOptionsSync: () => launch,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx-of-a-test', envVersion: 'release', version: '' } }),
}

/** An API in WeChat's manner: it answers through `success` or `fail`, then `complete`. */
const asynchronous =
  (name: string, work: (options: Options) => Reply | Promise<Reply>) =>
  async (options: Options = {}): Promise<void> => {
    try {
      const reply = { ...(await work(options)), errMsg: `${name}:ok` }
      options.success?.(reply)
      options.complete?.(reply)
    } catch (problem) {
      const refusal = { errMsg: `${name}:fail ${(problem as Error).message}`, ...(problem as Reply) }
      options.fail?.(refusal)
      options.complete?.(refusal)
    }
  }

const seen = ({ camera }: Surroundings): Reply => {
  if (!camera) throw new Error('cancel')
  return { result: camera(), scanType: 'CODE_128', charSet: 'UTF-8' }
}

const askPanel = async (around: Surroundings, { tmplIds }: Options): Promise<Reply> => {
  if (!around.isTapping())
    throw Object.assign(new Error('can only be invoked by user TAP gesture.'), { errCode: 20001 })
  const wanted = tmplIds as readonly string[]
  return Object.fromEntries(await Promise.all(wanted.map(async (id) => [id, await around.answerPanel(id)] as const)))
}

const leave = (): Promise<never> => Promise.reject(new Error('cancel'))

const pay = async (around: Surroundings, { package: prepay }: Options): Promise<Reply> => {
  const answer = await around.answerPayment?.(typeof prepay === 'string' ? prepay : '')
  return answer === 'pay' ? {} : leave()
}

const navigation = ({ navigate, pages }: Surroundings): Reply => ({
  ...Object.fromEntries(
    (['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'] as const).map((how) => [
      how,
      asynchronous(how, async ({ url }) => {
        await navigate(how, typeof url === 'string' ? url : '')
        return { pages: pages().length }
      }),
    ]),
  ),
  getScreenBrightness: asynchronous('getScreenBrightness', () => ({ value: 0.5 })),
  ...Object.fromEntries([...quietly, ...ofTheScreen].map((name) => [name, asynchronous(name, () => ({}))])),
  ...Object.fromEntries(listeners.map((name) => [name, () => undefined])),
})

// They change what WeChat draws around the page; nothing here depends on it.
const quietly = [
  ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'setNavigationBarTitle', 'setNavigationBarColor'],
  ...[
    'setBackgroundColor',
    'setBackgroundTextStyle',
    'stopPullDownRefresh',
    'pageScrollTo',
    'vibrateShort',
    'openSetting',
  ],
]
// They change the screen itself; nothing here depends on it.
const ofTheScreen = ['setScreenBrightness', 'setKeepScreenOn', 'setVisualEffectOnCapture']
const listeners = [
  'onThemeChange',
  'offThemeChange',
  'onNetworkStatusChange',
  'offNetworkStatusChange',
  'onError',
  'onUnhandledRejection',
]

const storage = (): Reply => {
  const kept = new Map<string, unknown>()
  return {
    getStorageSync: (name: string) => kept.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => void kept.set(name, structuredClone(value)),
    removeStorageSync: (name: string) => void kept.delete(name),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 0, limitSize: 10_240 }),
    getNetworkType: asynchronous('getNetworkType', () => ({ networkType: 'wifi' })),
    getSetting: asynchronous('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } })),
  }
}
