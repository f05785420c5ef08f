// The inside of a function process: loads the function once, then runs one invocation at a time.
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const clock = globalThis[Symbol.for('local-cloud.clock')]
const entry = path.join(process.cwd(), 'index.js')
const memoryLimitBytes = Number(process.env.LOCAL_MEMORY_MB) * 1024 * 1024
delete process.env.LOCAL_MEMORY_MB
delete process.env.LOCAL_CLOCK_OFFSET_MS

let invocationId = null
let seenRssBytes = 0
let contextNames = []

// More than this nobody is given: what is longer is cut before it goes to the gateway.
const MOST_RESULT = 6.5 * 1024 * 1024
const MOST_TEXT = 20_000
const cut = (text, most) => (text !== undefined && text.length > most ? text.slice(0, most) : text)

const send = (message) => process.connected && process.send(message)

for (const stream of ['stdout', 'stderr'])
  process[stream].write = (chunk, encoding, done) => {
    send({ kind: 'log', invocationId, stream, text: cut(String(chunk), MOST_TEXT) })
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) callback()
    return true
  }
process.on('disconnect', () => process.exit()) // the gateway is gone, however it went
process.on('uncaughtExceptionMonitor', (error) => console.error(error))
setInterval(watchMemory, 200).unref()

const loading = load()

function watchMemory() {
  seenRssBytes = Math.max(seenRssBytes, process.memoryUsage.rss())
  if (seenRssBytes > memoryLimitBytes) send({ kind: 'out-of-memory' })
}

/** Not resourceUsage().maxRSS: that begins with what the gateway held when it forked. */
function peakRssKb() {
  try {
    const mark = /^VmHWM:\s*(\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'utf8'))
    if (mark) return Number(mark[1])
  } catch {
    // no /proc on this system: what was seen has to do
  }
  return Math.round(Math.max(seenRssBytes, process.memoryUsage.rss()) / 1024)
}

async function load() {
  try {
    return { module: require(entry) }
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM') return { error }
    return import(pathToFileURL(entry)).then(
      (module) => ({ module }),
      (failure) => ({ error: failure }),
    )
  }
}

process.on('message', async (order) => {
  invocationId = order.invocationId
  if (order.offsetMs !== undefined) clock.setOffsetMs(order.offsetMs)
  enter(order.env)
  const done = await answer(order)
  send({ ...done, kind: 'done', invocationId: order.invocationId, peakRssKb: peakRssKb() })
})

async function answer(order) {
  try {
    const { module, error } = await loading
    if (error) throw error
    const main = module.main ?? module.default?.main
    if (typeof main !== 'function') throw new TypeError('exports.main is not a function')
    const value = await call(main, JSON.parse(order.event), contextOf(order))
    return { ok: true, result: cut(JSON.stringify(value === undefined ? null : value), MOST_RESULT) }
  } catch (error) {
    return { ok: false, error: described(error) }
  }
}

/** Functions of the older style take a callback as their third argument. */
function call(main, event, context) {
  if (main.length < 3) return main(event, context)
  return new Promise((resolve, reject) => {
    main(event, context, (error, value) => (error ? reject(error) : resolve(value)))
  })
}

function enter(env) {
  for (const name of contextNames) delete process.env[name]
  contextNames = Object.keys(env)
  Object.assign(process.env, env)
}

function contextOf({ context, env, deadlineInMs }) {
  const startedAt = performance.now()
  return {
    ...context,
    environ: Object.entries(env)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadlineInMs - (performance.now() - startedAt))),
  }
}

function described(thrown) {
  if (!(thrown instanceof Error))
    return { name: 'Error', message: cut(typeof thrown === 'string' ? thrown : safeJson(thrown), MOST_TEXT) }
  const { name, message, stack } = thrown
  return {
    name: String(name),
    message: cut(String(message), MOST_TEXT),
    ...(stack ? { stack: cut(String(stack), MOST_TEXT) } : {}),
  }
}

function safeJson(value) {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

if (!fs.existsSync(entry)) console.error(`no index.js in ${process.cwd()}`)
loading.then(() => send({ kind: 'ready' }))
