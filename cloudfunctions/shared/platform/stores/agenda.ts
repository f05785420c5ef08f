import type { Queries } from '../../usecases/context'
import { command, db } from '../sdk'

/** Conditional updates of `agenda`; a job without a document is due. */
export const agenda: Queries['agenda'] = {
  async lower(job, dueAt) {
    await db
      .collection('agenda')
      .where({ _id: job, nextDueAt: command.gt(dueAt) })
      .update({ data: { nextDueAt: dueAt, revision: command.inc(1) } })
  },
  async advance(job, revision, nextDueAt) {
    await db
      .collection('agenda')
      .where({ _id: job, revision })
      .update({ data: { nextDueAt, revision: command.inc(1) } })
  },
}
