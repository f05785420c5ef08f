import { drawing, point, roundMarks, xAt, yAt } from './axes'
import { escaped } from './text'

/** A group of bars side by side, or one above the other, under one label. */
export type BarGroup = { readonly label: string; readonly values: readonly number[] }

/** Bars: `tones` are the style names of the values of each group; `say` is how a value reads. */
export function barChart(
  title: string,
  groups: readonly BarGroup[],
  tones: readonly string[],
  say: (value: number) => string,
  isStacked = false,
): string {
  const heights = groups.map(({ values }) => (isStacked ? sum(values) : Math.max(...values)))
  const { marks, top } = roundMarks(Math.max(...heights), say)
  const room = 1 / groups.length
  const every = Math.ceil(groups.length / 12)
  const labels = groups.flatMap(({ label }, place) =>
    place % every === 0 ? [{ at: (place + 0.5) * room, label }] : [],
  )
  const bars = groups.map(({ label, values }, place) => {
    const width = (room * 0.64) / (isStacked ? 1 : values.length)
    return values
      .map((value, index) => {
        const from = isStacked ? sum(values.slice(0, index)) : 0
        const left = place * room + room * 0.18 + (isStacked ? 0 : index * width)
        const [x, y] = [xAt(left), yAt((from + value) / top)]
        const [wide, high] = [xAt(left + width) - x - (isStacked ? 0 : 1), Math.max(0, yAt(from / top) - y)]
        return `<rect class="${tones[index] ?? ''}" x="${point(x)}" y="${point(y)}" width="${point(wide)}" height="${point(high)}" rx="2"><title>${escaped(`${label} ${say(value)}`)}</title></rect>`
      })
      .join('')
  })
  return drawing(title, labels, marks, bars.join(''))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
