import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import type { FunctionRegistry } from '../../functions/registry'
import type { Later } from '../../timers/later'
import { answer, refusal, type OpenApi } from './open-api'

const request = v.object({
  env: v.optional(v.string()),
  function_name: v.string(),
  /** An asynchronous call takes 128 KB. */
  data: v.optional(v.pipe(v.string(), v.maxBytes(128 * 1024)), '{}'),
  /** Seconds: 6 s to 30 days. */
  delay_time: v.pipe(v.number(), v.safeInteger(), v.minValue(6), v.maxValue(30 * 86_400)),
})

type Parts = { readonly clock: CloudClock; readonly later: Later; readonly registry: FunctionRegistry }

/** cloudbase.addDelayedFunctionTask: one call later on, tried again as an asynchronous one is (W 延时调用云函数.md). */
export const addDelayedTask =
  ({ clock, later, registry }: Parts): OpenApi =>
  ({ parameters }) => {
    const parsed = v.safeParse(request, parameters)
    if (!parsed.success) return refusal(40097, `invalid args: ${v.getDotPath(parsed.issues[0]) ?? 'request'}`)
    const { function_name: functionName, data, delay_time: delaySeconds } = parsed.output
    if (!registry.find(functionName)) return refusal(-501000, 'FunctionName parameter could not be found.')
    const event = readJson(data)
    if (event === undefined) return refusal(47001, 'data format error')
    const call = { source: 'wx_unknown', openid: null, clientIp: '127.0.0.1' }
    later.add({ functionName, event, call, dueAt: clock.now() + delaySeconds * 1000, retry: 'async' })
    return answer()
  }

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
