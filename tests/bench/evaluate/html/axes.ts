import { escaped } from './text'

/** A chart's paper in units of its own, and the room left for the words at its edges. */
export const PAPER = { width: 640, height: 280, left: 52, right: 30, top: 16, bottom: 36 } as const

/** Where a share of the inner width (0–1) lies. */
export const xAt = (share: number): number => PAPER.left + share * (PAPER.width - PAPER.left - PAPER.right)

/** Where a share of the inner height (0–1) lies, 0 at the foot. */
export const yAt = (share: number): number =>
  PAPER.height - PAPER.bottom - share * (PAPER.height - PAPER.top - PAPER.bottom)

/** A mark on an axis: where (0–1 of the axis), and what stands beside it. */
export type Mark = { readonly at: number; readonly label: string }

/** Round marks from 0 to at least `most`, about four, no two reading the same; `top` is the value of the last one. */
export function roundMarks(most: number, label: (value: number) => string): { marks: Mark[]; top: number } {
  const highest = most > 0 ? most : 1
  const power = 10 ** Math.floor(Math.log10(highest / 4))
  const steps = [1, 2, 2.5, 5, 10, 20, 50, 100].map((factor) => factor * power).filter((step) => step >= highest / 4)
  const scales = steps.map((step) => marksOf(step, Math.max(1, Math.ceil(highest / step - 1e-9)), label))
  const telling = scales.find(({ marks }) => new Set(marks.map((mark) => mark.label)).size === marks.length)
  return telling ?? marksOf(highest, 1, label)
}

const marksOf = (step: number, count: number, label: (value: number) => string) => ({
  marks: Array.from({ length: count + 1 }, (_, index) => ({ at: index / count, label: label(index * step) })),
  top: count * step,
})

/** A drawing with its axes; `title` is read aloud to those who do not see it. */
export const drawing = (title: string, xMarks: readonly Mark[], yMarks: readonly Mark[], inner: string): string =>
  `<svg class="chart" viewBox="0 0 ${PAPER.width} ${PAPER.height}" role="img" aria-label="${escaped(title)}">` +
  yMarks
    .map(
      ({ at, label }) =>
        `<line class="grid" x1="${PAPER.left}" x2="${PAPER.width - PAPER.right}" y1="${point(yAt(at))}" y2="${point(yAt(at))}"/>` +
        `<text class="mark" x="${PAPER.left - 8}" y="${point(yAt(at) + 4)}" text-anchor="end">${escaped(label)}</text>`,
    )
    .join('') +
  xMarks
    .map(
      ({ at, label }) =>
        `<text class="mark" x="${point(at === 1 ? PAPER.width : xAt(at))}" y="${PAPER.height - PAPER.bottom + 24}" text-anchor="${anchorAt(at)}">${escaped(label)}</text>`,
    )
    .join('') +
  `${inner}</svg>`

/** Words at the ends of an axis stay on the paper. */
const anchorAt = (at: number): string => (at === 0 ? 'start' : at === 1 ? 'end' : 'middle')

/** A coordinate, short. */
export const point = (value: number): string => value.toFixed(1)
