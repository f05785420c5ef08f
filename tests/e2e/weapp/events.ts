type Element = { readonly id?: string; readonly dataset?: Readonly<Record<string, unknown>> }
type EngineEvent = {
  readonly type: string
  readonly timeStamp: number
  readonly detail?: unknown
  readonly target: Element
  readonly currentTarget: Element
}
type Handler = (this: unknown, event: unknown) => unknown
type Definition = Readonly<Record<string, unknown>> & { readonly methods?: Readonly<Record<string, unknown>> }

/** A page's definition with events as WeChat hands them over: plain values, not nodes of the engine. */
export const withPlainEvents = <Given extends Definition>(definition: Given): Given => ({
  ...definition,
  ...handlerOf(definition),
  ...(definition.methods ? { methods: { ...definition.methods, ...handlerOf(definition.methods) } } : {}),
  // Taro leaves an empty object here where there is nothing; WeChat does not mind, the engine does.
  ...emptied(definition, 'behaviors'),
  ...emptied(definition, 'externalClasses'),
})

// `eh` is the one handler that Taro binds to everything.
const handlerOf = ({ eh }: Readonly<Record<string, unknown>>): { readonly eh?: Handler } =>
  typeof eh === 'function' ? { eh: plainly(eh as Handler) } : {}

const plainly = (handler: Handler): Handler =>
  function (this: unknown, event) {
    const { type, timeStamp, detail, target, currentTarget } = event as EngineEvent
    return handler.call(this, {
      ...{ type, timeStamp, detail: detail ?? {} },
      target: plainElement(target),
      currentTarget: plainElement(currentTarget),
    })
  }

const plainElement = ({ id, dataset }: Element): Element => ({ id: id ?? '', dataset: { ...dataset } })

const emptied = (definition: Definition, name: string): Readonly<Record<string, readonly []>> =>
  name in definition && !Array.isArray(definition[name]) ? { [name]: [] } : {}
