import { JSDOM } from 'jsdom'

/**
 * The document into which WeChat's component engine draws, made global because that engine looks for it there.
 * The mini-program itself never sees it (modules.ts hides it), as on a phone.
 */
export const openWindow = (): JSDOM => {
  const dom = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
  const { window } = dom
  Object.assign(globalThis, { window, document: window.document, Event: window.Event })
  return dom
}
