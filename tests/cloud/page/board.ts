import type { Day, EpochMs } from '@domain/time'
import type { PhoneMessage } from '../world/phone'

/** One of the people on the left of the page: `thing` runs out `when`. `remindOn`: the day of the next reminder they agreed to. */
export type PersonView = {
  readonly openid: string
  readonly nickname: string
  readonly tint: string
  readonly ink: string
  readonly tier: string | null
  readonly thing: string
  readonly when: string
  readonly remindOn: Day | null
  /** Where the app opens for them. */
  readonly page: string
  /** Whether they work for the shop. */
  readonly works: boolean
}

/** A timer: when it last ran on this cloud's clock, and when it will next. */
export type TimerView = { readonly name: string; readonly lastAt: EpochMs | null; readonly nextAt: EpochMs | null }

/** A template a person can be asked about, and how many accepts WeChat still has of them. */
export type TemplateView = { readonly tmplId: string; readonly title: string; readonly left: number }

/** Everything the page shows about one person and the cloud, at one moment. */
export type Board = {
  readonly now: EpochMs
  readonly realNow: EpochMs
  readonly shopName: string
  readonly messages: readonly PhoneMessage[]
  readonly timers: readonly TimerView[]
  readonly templates: readonly TemplateView[]
}
