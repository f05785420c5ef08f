import type { Records } from './records'

/** What one person has agreed to for one template, and what was sent on it. */
export type Subscription = {
  readonly openid: string
  readonly tmplId: string
  readonly accepted: number
  readonly sent: number
}

/** The ledger of what people agreed to. */
export type Subscriptions = {
  /** One tap on 允许 is one message. Answers how many are left. */
  readonly accept: (openid: string, tmplId: string) => number
  /** Spends one; false when nothing is left. */
  readonly spend: (openid: string, tmplId: string) => boolean
  /** Takes back what is left: the person refused in the settings. */
  readonly revoke: (openid: string, tmplId: string) => void
  readonly left: (openid: string, tmplId: string) => number
  readonly all: () => readonly Subscription[]
}

/** The ledger only WeChat has: no API tells it. */
export function openSubscriptions(records: Records): Subscriptions {
  const table = records.table<Subscription>('subscriptions')
  const idOf = (openid: string, tmplId: string) => `${openid} ${tmplId}`
  const read = (openid: string, tmplId: string) =>
    table.get(idOf(openid, tmplId)) ?? { openid, tmplId, accepted: 0, sent: 0 }
  const write = (next: Subscription) => {
    table.set(idOf(next.openid, next.tmplId), next)
    return next.accepted - next.sent
  }
  const left = (openid: string, tmplId: string) => {
    const { accepted, sent } = read(openid, tmplId)
    return accepted - sent
  }
  return {
    left,
    all: table.all,
    accept: (openid, tmplId) => {
      const before = read(openid, tmplId)
      return write({ ...before, accepted: before.accepted + 1 })
    },
    spend: (openid, tmplId) => {
      const before = read(openid, tmplId)
      if (before.accepted <= before.sent) return false
      write({ ...before, sent: before.sent + 1 })
      return true
    },
    revoke: (openid, tmplId) => {
      const before = read(openid, tmplId)
      write({ ...before, accepted: before.sent })
    },
  }
}
