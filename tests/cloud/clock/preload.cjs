// Loaded before anything else in a function process: `Date` shows the cloud's clock. `performance` and timers stay real.
const RealDate = Date
const realNow = RealDate.now.bind(RealDate)
let offsetMs = Number(process.env.LOCAL_CLOCK_OFFSET_MS || 0)

RealDate.now = () => realNow() + offsetMs

const ShiftedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [RealDate.now()] : args, newTarget),
  apply: () => new RealDate(RealDate.now()).toString(),
})
RealDate.prototype.constructor = ShiftedDate
globalThis.Date = ShiftedDate

/** The child moves this at each invocation. */
globalThis[Symbol.for('local-cloud.clock')] = {
  setOffsetMs: (value) => {
    offsetMs = value
  },
}
