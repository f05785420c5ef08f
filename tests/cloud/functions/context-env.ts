import type { FunctionSettings } from './settings'

/** Who this cloud pretends to be. */
export const APP_ID = 'wx0000000000000000'
/** The environment every function finds itself in. */
export const ENV_ID = 'local-cloud'
const REGION = 'ap-shanghai'

/** Where a call comes from: what getWXContext().SOURCE begins with. */
export type CallSource = 'wx_client' | 'wx_trigger' | 'wx_http' | 'wx_paycallback' | 'wx_unknown'

/** What getWXContext says of one invocation. */
export type CallContext = {
  /** A comma chain: a nested call appends `scf`. */
  readonly source: string
  readonly openid: string | null
  readonly clientIp: string
}

/** What every process of a function sees for its whole life. `extra` comes last: secrets and settings. */
export function processEnv(
  settings: FunctionSettings,
  gatewayUrl: string,
  projectModules: string,
  extra: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    ...pick(['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot']),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    NODE_PATH: projectModules,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${gatewayUrl}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: ENV_ID,
    SCF_FUNCTIONNAME: settings.name,
    ...extra,
    ...settings.env,
  }
}

/** What one invocation adds: the lists of names, then the names. */
export function callEnv(call: CallContext, token: string): Readonly<Record<string, string>> {
  const wx: Record<string, string> = { WX_CLIENTIP: call.clientIp, WX_APPID: APP_ID, WX_API_TOKEN: token }
  if (call.openid !== null) wx['WX_OPENID'] = call.openid
  const byTimer = call.source.startsWith('wx_trigger')
  if (byTimer) wx['WX_TRIGGER_API_TOKEN_V0'] = token
  const tcb = { TCB_ENV: ENV_ID, TCB_SOURCE: call.source, TCB_SEQID: token, TRIGGER_SRC: byTimer ? 'timer' : 'wx' }
  return {
    ...wx,
    ...tcb,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
  }
}

/** What `main` gets as its second argument, apart from what only the process can tell. */
export const callContext = (settings: FunctionSettings, requestId: string): Readonly<Record<string, unknown>> => ({
  request_id: requestId,
  requestId,
  function_name: settings.name,
  function_version: '$LATEST',
  memory_limit_in_mb: settings.memoryMb,
  time_limit_in_ms: settings.timeoutMs,
  namespace: ENV_ID,
})

const pick = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
