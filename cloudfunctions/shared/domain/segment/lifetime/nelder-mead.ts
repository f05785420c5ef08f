/** Where the search ended. */
export type Minimum = {
  readonly point: readonly number[]
  readonly value: number
  readonly evaluations: number
  readonly isConverged: boolean
}

/** When to stop: spread of values over the simplex, spread of points, and how often to look at most. */
export type Limits = { readonly valueTolerance: number; readonly pointTolerance: number; readonly evaluations: number }

type Vertex = { readonly point: readonly number[]; readonly value: number }

const DEFAULT_LIMITS: Limits = { valueTolerance: 1e-9, pointTolerance: 1e-5, evaluations: 4000 }
const FIRST_STEP = 0.5
const SECOND_STEP = 0.05

/**
 * Nelder and Mead's (1965) downhill simplex with the adaptive coefficients of Gao and Han (2012); it starts again once
 * from the first minimum, since a simplex can collapse early. NaN counts as worst.
 */
export function minimise(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  limits = DEFAULT_LIMITS,
): Minimum {
  const first = descend(f, start, FIRST_STEP, limits)
  const second = descend(f, first.point, SECOND_STEP, limits)
  return { ...second, evaluations: first.evaluations + second.evaluations }
}

function descend(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  stride: number,
  limits: Limits,
): Minimum {
  let evaluations = 0
  const at = (point: readonly number[]): Vertex => {
    evaluations += 1
    const value = f(point)
    return { point, value: Number.isNaN(value) ? Infinity : value }
  }
  let simplex = sorted([start, ...start.map((_, axis) => moved(start, axis, stride))].map(at))
  while (evaluations < limits.evaluations && !isSmall(simplex, limits)) simplex = sorted(step(simplex, at))
  const best = bestOf(simplex)
  return { ...best, evaluations, isConverged: isSmall(simplex, limits) }
}

/** One move of the simplex, which is sorted: reflect the worst vertex through the others, or stretch, or shrink. */
function step(simplex: readonly Vertex[], at: (point: readonly number[]) => Vertex): Vertex[] {
  const size = simplex.length - 1
  const [best, second, worst] = [simplex[0], simplex[size - 1], simplex[size]] as [Vertex, Vertex, Vertex]
  const others = simplex.slice(0, size)
  const centre = others.reduce<readonly number[]>(
    (sum, { point }) => combine(sum, point, (a, b) => a + b / size),
    best.point.map(() => 0),
  )
  const along = (length: number): Vertex => at(towards(centre, worst.point, -length))
  const reflected = along(1)
  if (reflected.value < best.value) {
    const expanded = along(1 + 2 / size)
    return [...others, expanded.value < reflected.value ? expanded : reflected]
  }
  if (reflected.value < second.value) return [...others, reflected]
  const contracted = along((reflected.value < worst.value ? 1 : -1) * (0.75 - 0.5 / size))
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted]
  return [best, ...simplex.slice(1).map(({ point }) => at(towards(best.point, point, 1 - 1 / size)))]
}

const moved = (start: readonly number[], axis: number, stride: number): number[] =>
  start.map((value, index) => (index === axis ? value + stride : value))

const towards = (from: readonly number[], to: readonly number[], length: number): number[] =>
  combine(from, to, (a, b) => a + length * (b - a))

/** Coordinate by coordinate; both points have the same ones. */
const combine = (a: readonly number[], b: readonly number[], how: (a: number, b: number) => number): number[] =>
  a.map((value, axis) => how(value, b[axis] as number))

const sorted = (simplex: readonly Vertex[]): Vertex[] => [...simplex].sort((a, b) => a.value - b.value)

const bestOf = (simplex: readonly Vertex[]): Vertex => simplex[0] as Vertex

function isSmall(simplex: readonly Vertex[], limits: Limits): boolean {
  const best = bestOf(simplex)
  return simplex.every(
    ({ point, value }) =>
      Math.abs(value - best.value) <= limits.valueTolerance * (1 + Math.abs(best.value)) &&
      combine(point, best.point, (a, b) => Math.abs(a - b)).every((gap) => gap <= limits.pointTolerance),
  )
}
