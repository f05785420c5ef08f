import type { Drawn, Engine, Instance } from './engine'
import type { Navigation } from './wechat'

/** A page that is open; a tab page has the tab bar under it. */
export type OpenPage = { readonly route: string; readonly page: Drawn; readonly bar: Drawn | null }

/** The open pages of a mini-program and WeChat's five ways between them. */
export type PageStack = {
  /** @throws Error in WeChat's words where it would refuse. */
  readonly go: (how: Navigation, url: string) => void
  readonly top: () => OpenPage | undefined
  /** The lowest first. */
  readonly pages: () => readonly OpenPage[]
  readonly closeAll: () => void
}

const deepest = 10

/** An empty stack; pages named in `tabs` stay loaded when another tab is shown. */
export const createPageStack = (engine: Engine, tabs: readonly string[]): PageStack => {
  const open: OpenPage[] = []
  const resting = new Map<string, OpenPage>()
  const top = () => open.at(-1)

  const push = (route: string, query: Instance): void => {
    const page = engine.draw(route)
    const bar = tabs.includes(route) ? engine.draw('custom-tab-bar/index') : null
    Object.assign(page.instance, { route, options: query, getTabBar: () => bar?.instance })
    open.push({ route, page, bar })
    live(page.instance, 'onLoad', query)
    live(page.instance, 'onShow')
    live(page.instance, 'onReady')
  }
  const closeTop = (): void => {
    const last = open.pop()
    if (last && !resting.has(last.route)) unload(last)
  }
  const closeAll = (): void => {
    while (open.length > 0) closeTop()
    for (const page of resting.values()) unload(page)
    resting.clear()
  }
  const switchTab = (route: string): void => {
    if (top()?.route === route) return
    while (open.length > 1) closeTop()
    const before = open.pop()
    if (before && tabs.includes(before.route)) resting.set(before.route, before)
    if (before) (resting.has(before.route) ? hide : unload)(before)
    const rested = resting.get(route)
    if (!rested) return push(route, {})
    open.push(rested)
    show(rested)
  }
  const back = (): void => {
    if (open.length < 2) throw new Error('cannot navigate back at first page.')
    closeTop()
    const under = top()
    if (under) show(under)
  }
  const ways: Readonly<Record<Navigation, (route: string, query: Instance) => void>> = {
    navigateTo: (route, query) => {
      if (tabs.includes(route)) throw new Error('can not navigateTo a tabbar page')
      if (open.length >= deepest) throw new Error('webview count limit exceed')
      const under = top()
      if (under) hide(under)
      push(route, query)
    },
    redirectTo: (route, query) => {
      if (tabs.includes(route)) throw new Error('can not redirectTo a tabbar page')
      closeTop()
      push(route, query)
    },
    reLaunch: (route, query) => {
      closeAll()
      push(route, query)
    },
    switchTab: (route) => {
      if (!tabs.includes(route)) throw new Error('can not switch to no-tabBar page')
      switchTab(route)
    },
    navigateBack: back,
  }
  return {
    go: (how, url) => {
      const [route = '', query = ''] = url.replace(/^\//, '').split('?')
      ways[how](route, Object.fromEntries(new URLSearchParams(query)))
    },
    top,
    pages: () => open,
    closeAll,
  }
}

/** Calls a life-cycle function of a page or of the app, where it has one. */
export const live = (instance: Instance, moment: string, ...given: readonly unknown[]): void => {
  const own = instance[moment]
  if (typeof own === 'function') own.apply(instance, given)
}

const hide = ({ page, bar }: OpenPage): void => {
  live(page.instance, 'onHide')
  for (const drawn of [page, bar]) drawn?.element.toggleAttribute('hidden', true)
}

const show = ({ page, bar }: OpenPage): void => {
  for (const drawn of [page, bar]) drawn?.element.toggleAttribute('hidden', false)
  live(page.instance, 'onShow')
}

const unload = ({ page, bar }: OpenPage): void => {
  live(page.instance, 'onUnload')
  for (const drawn of [page, bar]) drawn?.release()
}
