import { drawing, point, roundMarks, xAt, yAt } from './axes'
import type { Mark } from './axes'

/** A line through points, both coordinates in the figures of the chart. */
export type Line = {
  readonly tone: string
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly dots?: boolean
}

/** Lines over a common scale from 0 to `widest`; the dashed diagonal shows where both axes agree. */
export function lineChart(
  title: string,
  lines: readonly Line[],
  {
    widest,
    xMarks,
    say,
    diagonal = false,
    highest = 0,
  }: {
    readonly widest: number
    readonly xMarks: readonly Mark[]
    readonly say: (value: number) => string
    readonly diagonal?: boolean
    readonly highest?: number
  },
): string {
  const { marks, top } = roundMarks(Math.max(highest, ...lines.flatMap(({ points }) => points.map(([, y]) => y))), say)
  const place = ([x, y]: readonly [number, number]): string => `${point(xAt(x / widest))},${point(yAt(y / top))}`
  const guide = diagonal
    ? `<polyline class="guide" points="${place([0, 0])} ${place([Math.min(widest, top), Math.min(widest, top)])}"/>`
    : ''
  const drawn = lines.map(
    ({ tone, points, dots = false }) =>
      `<polyline class="line ${tone}" points="${points.map(place).join(' ')}"/>` +
      (dots
        ? points
            .map(
              (one) =>
                `<circle class="dot ${tone}" cx="${place(one).split(',')[0] ?? ''}" cy="${place(one).split(',')[1] ?? ''}" r="4"/>`,
            )
            .join('')
        : ''),
  )
  return drawing(title, xMarks, marks, guide + drawn.join(''))
}
