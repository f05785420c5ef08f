import type { FaultKind, FaultPlan, FaultRule } from '../../../world/faults'
import { make, refill } from '../../browser/make'
import { choice, input, labelled } from './fields'
import { button, card, code, nothing, slot, small, table } from './parts'
import type { Desk, Section } from './section'
import { countText } from './texts'
import { look, send } from './wire'

const KINDS: Readonly<Record<FaultKind, string>> = {
  latency: '慢',
  error: '报错',
  'drop-reply': '做完了但不回答',
  'disk-full': '磁盘满',
  kill: '进程被杀',
  'timer-twice': '定时任务来两次',
  'push-twice': '推送和支付回调来两次',
  'push-lost': '推送和支付回调不来',
  'push-late': '推送和支付回调晚 10 分钟来',
}
const EXTRA: Readonly<Partial<Record<FaultKind, readonly [label: string, initial: string]>>> = {
  latency: ['慢多少毫秒', '2000'],
  error: ['错误码', 'DATABASE_REQUEST_FAILED'],
  kill: ['几毫秒后', '0'],
}

type Faults = FaultPlan & { readonly struck: readonly number[] }

/** Faults on demand: what is switched on, how often each has struck, and a form for another. */
export const faultsSection: Section = {
  key: 'faults',
  title: '故障',
  icon: '<path d="M12 4.500l8.500 15h-17zM12 10.500v4M12 17v.010"/>',
  count: ({ faultRules }) => (faultRules === 0 ? null : faultRules),
  lead: ({ faultRules }) =>
    faultRules === 0 ? '现在一切正常；在这里可以弄坏一点什么' : `开着 ${faultRules} 条；同一个种子每次坏在同一处`,
  open: (place, _chosen, desk) => {
    const list = slot()
    const set = (change: (plan: Faults) => object) =>
      desk.deed(async () => {
        const now = await look<Faults>('/local/faults')
        return now ? send('PUT', '/local/faults', change(now)) : { problem: '本地云没有回答' }
      })
    const clear = button('全部关掉', 'plain', () => void set(({ seed }) => ({ seed, rules: [] })))
    const draw = async () => {
      const plan = await look<Faults>('/local/faults')
      if (!plan) return
      const off = (index: number) =>
        void set(({ seed, rules }) => ({ seed, rules: rules.filter((_, at) => at !== index) }))
      refill(list, plan.rules.length === 0 ? nothing('没有开着的故障') : ruleTable(plan, off, desk))
      clear.hidden = plan.rules.length === 0
    }
    const form = faultForm((rule, seed) => set(({ rules }) => ({ seed, rules: [...rules, rule] })))
    place.append(make('div', { class: 'stack' }, card('加一条', [form]), card('开着的', [list], clear)))
    return draw
  },
}

const ruleTable = ({ rules, struck }: Faults, off: (index: number) => void, desk: Desk): HTMLElement =>
  table(
    ['什么', '在哪里', '多大可能', '最多', '已经坏了 ›', ' ›'],
    rules.map((rule, index) => [
      `${KINDS[rule.fault]}${amountOf(rule)}`,
      rule.match === '' ? small('到处') : code(rule.match),
      `${Math.round(rule.rate * 100)}%`,
      rule.times === undefined ? small('不限') : `${countText(rule.times)} 次`,
      `${countText(struck[index] ?? 0)} 次`,
      button('关掉', 'plain', () => off(index), desk.isBusy()),
    ]),
  )

function amountOf(rule: FaultRule): string {
  if (rule.fault === 'latency') return ` ${rule.ms} 毫秒`
  if (rule.fault === 'error') return ` ${rule.code}`
  return rule.fault === 'kill' && rule.afterMs > 0 ? `，${rule.afterMs} 毫秒后` : ''
}

function faultForm(add: (rule: object, seed: string) => Promise<unknown>): HTMLElement {
  const kind = choice(Object.entries(KINDS))
  const match = input('text', '', '到处，或 database.insert、函数名')
  const percent = input('number', '100')
  const times = input('number', '', '不限')
  const seed = input('text', '0')
  const extra = input('text')
  const extraField = labelled('', extra)
  const showExtra = () => {
    const [label, initial] = EXTRA[kind.value as FaultKind] ?? ['', '']
    extraField.hidden = label === ''
    if (extraField.firstChild) extraField.firstChild.textContent = label
    extra.value = initial
  }
  kind.addEventListener('change', showExtra)
  showExtra()
  const put = () => {
    const limit = times.value === '' ? {} : { times: Number(times.value) }
    const rule = { fault: kind.value, match: match.value.trim(), rate: Number(percent.value) / 100, ...limit }
    void add({ ...rule, ...extraOf(kind.value as FaultKind, extra.value) }, seed.value)
  }
  return make(
    'div',
    { class: 'grid' },
    labelled('什么', kind),
    extraField,
    labelled('名字以此开头', match),
    labelled('可能性 %', percent),
    labelled('最多几次', times),
    labelled('种子', seed),
    button('打开', 'soft', put),
  )
}

function extraOf(kind: FaultKind, written: string): object {
  if (kind === 'latency') return { ms: Number(written) }
  if (kind === 'kill') return { afterMs: Number(written) }
  return kind === 'error' ? { code: written.trim() } : {}
}
