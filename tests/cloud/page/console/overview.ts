import type { EpochMs } from '@domain/time'
import type { Cloud, FunctionView } from '../../cloud'
import type { Permission } from '../../wire/client/permission'

/** Somebody with a WeChat, and how many messages it holds. */
export type PhoneLine = { readonly openid: string; readonly lastSeenAt: EpochMs; readonly messages: number }

/** The whole cloud at one moment, as the console's rail and lists show it. */
export type Overview = {
  readonly now: EpochMs
  readonly realNow: EpochMs
  readonly functions: readonly FunctionView[]
  /** `permission`: one of the platform's presets, or RULES. */
  readonly collections: readonly {
    readonly name: string
    readonly documents: number
    readonly permission: Exclude<Permission, object> | 'RULES'
  }[]
  readonly peopleCount: number
  /** The 200 who came last, the last first. */
  readonly people: readonly PhoneLine[]
  readonly waitingPayments: number
  readonly faultRules: number
  /** True where the demo shop's phones have a page of their own. */
  readonly hasPhonePage: boolean
}

/** A template, and how many accepts of one person WeChat still holds. */
export type GrantLine = { readonly tmplId: string; readonly title: string; readonly left: number }

/** Looks at everything once. */
export function viewOverview(cloud: Cloud, hasPhonePage: boolean): Overview {
  const { world, clock, store } = cloud
  const now = clock.now()
  return {
    now,
    realNow: Date.now(),
    functions: cloud.functions(),
    collections: store
      .listCollections()
      .map((one) => ({ ...one, permission: presetOf(cloud.permissions.of(one.name)) })),
    peopleCount: world.people.count(),
    people: world.people
      .latest()
      .map(({ openid, lastSeenAt }) => ({ openid, lastSeenAt, messages: world.phones.countOf(openid) })),
    waitingPayments: world.payments.all().filter(({ state, expiresAt }) => state === 'NOTPAY' && expiresAt >= now)
      .length,
    faultRules: world.faults.plan().rules.length,
    hasPhonePage,
  }
}

const presetOf = (permission: Permission) => (typeof permission === 'string' ? permission : 'RULES')

/** What WeChat still holds of a person's accepts. */
export const viewGrants = ({ world }: Cloud, openid: string): readonly GrantLine[] =>
  world.templates.all().map(({ tmplId, title }) => ({ tmplId, title, left: world.subscriptions.left(openid, tmplId) }))
