import { useState } from 'react'
import type { GrantAsk, PlanCard } from '@contract/member'
import type { AskReport, GrantAnswer } from '@contract/messaging'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import { newRequestId } from '../../platform/request-id'
import { askGrant, type AskOutcome } from '../../platform/subscribe'

/** How far a plan can be put off, in days. */
export const delays = [3, 7, 14] as const
export type Delay = (typeof delays)[number]

/** What can be done with a plan, whether it is under way, and a sentence when it did not go as asked. */
export type PlanActions = {
  readonly busy: boolean
  readonly notice: string | null
  /** True when messages are switched off in WeChat: the way to the settings helps. */
  readonly switchedOff: boolean
  readonly remind: () => void
  readonly postpone: (days: Delay) => void
  readonly cancel: () => void
}

const KEPT = '网络断了，已经记下，连上后自动补上。'
const said: Readonly<Record<Exclude<GrantAnswer, 'accept'>, string>> = {
  reject: '没有约上。想要提醒时，再点一次就好。',
  ban: '这种提醒暂时发不了，我们会去修。',
  filter: '这种提醒暂时发不了，我们会去修。',
}

/** The actions of one plan. `onPlan` receives the card as the cloud answered it. */
export function usePlanActions(plan: PlanCard, ask: GrantAsk, onPlan: (plan: PlanCard) => void): PlanActions {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  const [switchedOff, setSwitchedOff] = useState(false)
  const { planId } = plan

  const run = async (work: () => Promise<string | null>) => {
    setBusy(true)
    setNotice(null)
    try {
      setNotice(await work())
    } catch (thrown) {
      const failure = failureOf(thrown)
      setNotice(failure.kind === 'offline' ? KEPT : failure.message)
    } finally {
      setBusy(false)
    }
  }

  const replace = async (answered: Promise<PlanCard>): Promise<null> => {
    onPlan(await answered)
    return null
  }

  const remind = () => {
    if (!ask || busy) return
    const asked = askGrant({ tmplId: ask.tmplId, title: '补货提醒' }) // in the tap itself: nothing may be awaited before
    const askId = newRequestId()
    void run(async () => {
      const outcome = await asked
      setSwitchedOff(outcome.kind === 'off')
      if (outcome.kind !== 'answered') return unaskedNotice(outcome)
      const results = [{ tmplId: ask.tmplId, answer: outcome.answer }]
      const report = await lasting.messaging.reportAsk({ askId, planId, results }, askId)
      if (report.plan) onPlan(report.plan)
      return reportNotice(report, outcome.answer)
    })
  }

  return {
    busy,
    notice,
    switchedOff,
    remind,
    postpone: (days) => void run(() => replace(lasting.member.postponePlan({ planId, days }))),
    cancel: () => void run(() => replace(lasting.messaging.cancelReminder({ planId }))),
  }
}

const unaskedNotice = ({ kind }: Exclude<AskOutcome, { kind: 'answered' }>): string =>
  kind === 'off' ? '微信里关掉了接收消息，打开后就能约。' : '这会儿没能弹出询问，请再点一次。'

function reportNotice({ granted, plan }: AskReport, answer: GrantAnswer): string | null {
  if (answer !== 'accept') return said[answer]
  return granted && !plan ? '约好了。' : null
}
