import type { EpochMs } from '@domain/time'
import type { Run } from '../../../functions/run-book'
import { make } from '../../browser/make'
import { momentText } from '../../day-text'
import { code, small, tag } from './parts'
import { sourceText, tookText } from './texts'

/** Which runs are unfolded; it outlives every drawing. */
export type Unfolded = { readonly ids: Set<string>; readonly redraw: () => void }

/** Runs, the newest first, each with its output when it is unfolded. */
export const runsList = (
  runs: readonly Run[],
  now: EpochMs,
  unfolded: Unfolded,
  showName = true,
): readonly HTMLElement[] =>
  runs.map((run) => {
    const isOpen = unfolded.ids.has(run.requestId)
    const line = make(
      'button',
      { class: `run${showName ? '' : ' unnamed'}`, onTap: () => turn(unfolded, run.requestId) },
      tag(run.ok ? '成功' : '失败', run.ok ? 'good' : 'bad'),
      ...(showName ? [code(run.functionName)] : []),
      make('span', { class: 'small i2 said', text: run.problem ?? run.lines.at(-1) ?? sourceText(run.source) }),
      small(tookText(run.tookMs), 'nowrap'),
      small(momentText(run.at, now), 'nowrap'),
    )
    line.setAttribute('aria-expanded', String(isOpen))
    return make('div', { class: 'run-box' }, line, ...(isOpen ? [detail(run)] : []))
  })

function detail(run: Run): HTMLElement {
  const output = run.lines.length === 0 ? '没有输出' : run.lines.join('\n')
  return make(
    'div',
    { class: 'run-detail' },
    small(`${sourceText(run.source)}，请求 ${run.requestId}`),
    ...(run.problem === null ? [] : [make('p', { class: 'problem', text: run.problem })]),
    make('pre', { text: output }),
  )
}

function turn({ ids, redraw }: Unfolded, id: string): void {
  if (!ids.delete(id)) ids.add(id)
  redraw()
}
