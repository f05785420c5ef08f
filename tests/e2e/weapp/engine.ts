import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withPlainEvents } from './events'
import type { LoadModule } from './modules'
import { compileTemplates } from './templates'

/** A page or component that is drawn: its instance as the mini-program sees it, and the element it is drawn in. */
export type Drawn = { readonly instance: Instance; readonly element: Element; readonly release: () => void }

/** A page's instance: what its definition brought, WeChat's life cycle among it. */
export type Instance = Record<string, unknown>

/** WeChat's component engine over one build. */
export type Engine = { readonly draw: (componentPath: string) => Drawn }

/** Makes the engine ready for a build; `faults` fills with what goes wrong inside of it. */
export const startEngine = (outputDir: string, load: () => LoadModule, faults: string[]): Engine => {
  const environment = new MiniProgramEnv()
  const backend = environment.associateBackend(glass())
  const space = environment.createCodeSpace('', true)
  for (const [name, template] of compileTemplates(outputDir)) {
    space.addCompiledTemplate(name, template as unknown as Parameters<typeof space.addCompiledTemplate>[1])
    space.addComponentStaticConfig(name, configOf(outputDir, name))
  }
  listen(faults)
  const defined = new Set<string>()
  const define = (name: string): void => {
    if (defined.has(name)) return
    defined.add(name)
    for (const used of usedBy(outputDir, name)) define(used)
    space.componentEnv(name, ({ Page, Component, Behavior }) => {
      const own = {
        Page: (definition: never) => Page(withPlainEvents(definition)),
        Component: (definition: never) => Component(withPlainEvents(definition)),
        Behavior,
      }
      Object.assign(globalThis, own)
      load()(name)
    })
  }
  return {
    draw: (name) => {
      define(name)
      const root = backend.createRoot('page', space, name)
      const element = document.body.appendChild(document.createElement('section'))
      const place = element.appendChild(document.createElement('div'))
      root.attach(element as never, place as never)
      const release = () => {
        root.release()
        element.remove()
      }
      return { instance: root.get() as unknown as Instance, element, release }
    },
  }
}

/** The window as the engine's glass: what is touched there becomes an event of the mini-program. */
const glass = () => {
  const context = new glassEasel.CurrentWindowBackendContext()
  context.onEvent((target, type, detail, options) => {
    glassEasel.Event.dispatchEvent(target, new glassEasel.Event(type, detail, options))
  })
  return context
}

/** Sends an event of the mini-program's to something on the glass that no touch makes: letters from the keyboard. */
export const send = (place: Element, type: string, detail: Readonly<Record<string, unknown>>): void => {
  const { __wxElement: element } = place as Element & { readonly __wxElement?: glassEasel.Element }
  if (!element) throw new Error(`the engine knows nothing of ${place.outerHTML}`)
  glassEasel.Event.dispatchEvent(element, new glassEasel.Event(type, detail, { bubbles: true }))
}

const configOf = (outputDir: string, name: string) => {
  const file = path.join(outputDir, `${name}.json`)
  return (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as {
    readonly usingComponents?: Record<string, string>
  }
}

const usedBy = (outputDir: string, name: string): readonly string[] =>
  Object.values(configOf(outputDir, name).usingComponents ?? {})
    .map((used) => path.posix.join(path.posix.dirname(name), used))
    .filter((used) => used !== name)

// Two remarks of the engine are about how Taro writes its templates and say nothing about ours.
const remarks = /for-list data is neither|type of property `?[il]/

const listen = (faults: string[]): void => {
  glassEasel.addGlobalErrorListener((problem) => {
    faults.push(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
    return false
  })
  glassEasel.addGlobalWarningListener((remark) => {
    if (!remarks.test(remark)) faults.push(remark)
    return false
  })
}
