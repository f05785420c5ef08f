import { job } from '../shared/runtime/job'
import { dispatchDue } from '../shared/usecases/messaging/dispatch-due'

/** Every five minutes: sends the touches that are due, spending their grants. */
export const main = job({
  name: 'job-dispatch',
  rhythm: 'ticking',
  stages: [dispatchDue],
  nextDueAt: (ctx) => ctx.queries.touches.nextDueAt(),
})
