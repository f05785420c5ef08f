import { inLanes } from './claim-race'

/** One thing that is done many times: `run` does the n-th, which no other call does. */
export type Load = { readonly name: string; readonly count: number; readonly run: (n: number) => Promise<unknown> }

/** How many a second, the median of the rounds. */
export type Rates = Readonly<Record<string, number>>

const IN_FLIGHT = 8

/** Measures loads in turns, so that a slow moment of the machine falls on all of them; the first round warms up. */
export async function measure(loads: readonly Load[], rounds: number): Promise<Rates> {
  const rates = new Map<string, number[]>(loads.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const { name, count, run } of loads) {
      const from = round * count
      const turns = Array.from({ length: count }, (_, turn) => from + turn)
      const begunAt = performance.now()
      await inLanes(IN_FLIGHT, turns, async (n) => void (await run(n)))
      if (round > 0) rates.get(name)?.push((count * 1_000) / (performance.now() - begunAt))
    }
  return Object.fromEntries([...rates].map(([name, measured]) => [name, median(measured)]))
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
