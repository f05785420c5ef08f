import type { Evaluation } from './evaluate'
import { jsonOf } from './json'
import { evaluated, HEADER, regulars, triedFiles } from './tried-file'

const fileOf = triedFiles()
const COST = { elapsedMs: 1, peakMemoryMb: 1 }

const PROMISED = [
  ...['userRate', 'orderRate', 'rate90', 'mode'].map((key) => `repurchase.${key}`),
  ...under(['bgnbd', 'mbgnbd', 'paretonbd', 'gammagamma'], ['params', 'logLikelihood'], 'models'),
  ...under(['bgnbd', 'mbgnbd', 'paretonbd'], ['total', 'actual', 'mae', 'rmse', 'auc', 'brier'], 'holdout'),
  ...under(['replenishment'], ['pairs', 'mae', 'personalMeanMae', 'bestNaiveMae', 'coverage50', 'coverage80']),
  ...under(['7', '14', '28'], ['auc', 'brier', 'ece', 'lift10'], 'due'),
  ...under(['basket'], ['recall10', 'ndcg10', 'repeatRecall10', 'exploreRecall10', 'baselines']),
  ...under(['G-TopFreq', 'P-TopFreq', 'GP-TopFreq'], ['recall10', 'ndcg10'], 'basket.baselines'),
  'elapsedMs',
  'peakMemoryMb',
]

function under(names: readonly string[], keys: readonly string[], above?: string): string[] {
  return names.flatMap((name) => keys.map((key) => [...(above === undefined ? [] : [above]), name, key].join('.')))
}

/** The value at a path; baselines have names with a hyphen, never with a dot. */
const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], tree)

test.each([
  ['one purchase', ['a,2025-01-01,tea,1,10']],
  ['two days', ['a,2025-01-01,tea,1,10', 'b,2025-01-02,tea,1,10']],
  ['a shop with regulars', regulars()],
])('%s: every promised key is there, null at worst', async (_, lines) => {
  const said: unknown = JSON.parse(jsonOf(await evaluated(fileOf('keys.csv', [HEADER, ...lines])), COST))
  expect(PROMISED.filter((path) => at(said, path) === undefined)).toEqual([])
})

test('a figure that is not finite is null, and named', async () => {
  const said = await evaluated(fileOf('one.csv', [HEADER, 'a,2025-01-01,tea,1,10']))
  const broken: Evaluation = { ...said, repurchase: { ...said.repurchase, userRate: NaN } }
  const read = JSON.parse(jsonOf(broken, COST)) as Evaluation
  expect(read.repurchase.userRate).toBeNull()
  expect(read.notes.join()).toContain('not finite, and null here: userRate')
})

test('rows in another order and another seed say the same, to the letter', async () => {
  const lines = regulars().filter((line) => /^c[0-3]?\d,2025-0[1-4]/.test(line))
  const shuffled = lines.map((_, place) => lines[(place * 7919) % lines.length] ?? '')
  expect(new Set(shuffled).size).toBe(new Set(lines).size)
  const told = async (name: string, rows: readonly string[], ...options: string[]) =>
    jsonOf(await evaluated(fileOf(name, [HEADER, ...rows]), ...options), COST)
  expect(await told('shuffled.csv', shuffled, '--seed', '7')).toBe(await told('first.csv', lines))
})
