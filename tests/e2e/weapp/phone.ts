import { send, startEngine, type Instance } from './engine'
import { findCalled, namesOf, readable } from './glass'
import { moduleLoader, type LoadModule } from './modules'
import { createPageStack, live } from './page-stack'
import { tabPagesOf } from './pages'
import { wechat, type Surroundings } from './wechat'
import { openWindow } from './window'

/** A phone that runs the compiled mini-program. */
export type WeappPhone = {
  /** Opens a page as WeChat does from a message or a code: everything else is closed. */
  readonly open: (url: string) => void
  /** Taps what is called or reads so. @throws Error when there is no such thing on the screen. */
  readonly tap: (name: string | RegExp) => void
  /** Writes into the field that is called so, in place of what is there. @throws Error when there is no such field. */
  readonly write: (name: string, words: string) => void
  /** Waits for a text on the screen. @throws Error after ten seconds, with what is there instead. */
  readonly waitFor: (text: string | RegExp) => Promise<void>
  /** What can be read on the screen, the tab bar included. */
  readonly text: () => string
  /** The paths of the open pages, the lowest first. */
  readonly stack: () => readonly string[]
  /** What went wrong inside of the mini-program or the engine. */
  readonly faults: readonly string[]
  readonly close: () => void
}

const patienceMs = 10_000
const stepMs = 20

/** Starts the mini-program of a build as WeChat does; no page is open yet. One phone at a time: the window is global. */
export const startPhone = (
  outputDir: string,
  around: Pick<Surroundings, 'callFunction' | 'answerPanel' | 'answerPayment' | 'chooseAddress' | 'camera'>,
): WeappPhone => {
  const dom = openWindow()
  const faults: string[] = []
  const now = { tapping: false, app: {} as Instance }
  const tabs = tabPagesOf(outputDir)
  const engine = startEngine(outputDir, () => load, faults)
  const pages = createPageStack(engine, tabs)
  const instances = () => pages.pages().map(({ page }) => page.instance)
  const load: LoadModule = moduleLoader(outputDir, {
    wx: wechat({
      ...around,
      navigate: async (how, url) => pages.go(how, url),
      isTapping: () => now.tapping,
      pages: instances,
    }),
    App: (definition: Instance) => void (now.app = definition),
    getApp: () => now.app,
    getCurrentPages: instances,
  })
  load('app')
  for (const moment of ['onLaunch', 'onShow']) live(now.app, moment, { path: tabs[0], query: {}, scene: 1001 })

  const glass = (): readonly Element[] => {
    const top = pages.top()
    return top ? [top.page.element, ...(top.bar ? [top.bar.element] : [])] : []
  }
  const text = () => readable(glass())
  const called = (name: string | RegExp): Element => {
    const found = findCalled(glass(), name)
    if (!found) throw new Error(`nothing is called ${String(name)}; there is: ${namesOf(glass()).join(' · ')}`)
    return found
  }
  return {
    open: (url) => pages.go('reLaunch', url),
    tap: (name) => {
      const target = called(name)
      now.tapping = true
      for (const half of ['mousedown', 'mouseup'])
        target.dispatchEvent(new dom.window.MouseEvent(half, { bubbles: true }))
      now.tapping = false
    },
    write: (name, value) => send(called(name), 'input', { value, cursor: value.length }),
    waitFor: (wanted) =>
      waitUntil(
        () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text())),
        () => `${String(wanted)} did not come; there is: ${text()} ${faults.join('\n')}`,
      ),
    text,
    stack: () => pages.pages().map(({ route }) => route),
    faults,
    close: () => {
      pages.closeAll()
      dom.window.close()
    },
  }
}

const waitUntil = async (holds: () => boolean, complaint: () => string): Promise<void> => {
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, stepMs))
  }
  throw new Error(complaint())
}
