import { compileFilter } from '../query/compile-filter'
import { failed } from '../store-error'
import { isPlain, type Document } from '../value/kind'
import { toDouble } from '../value/numeric'
import { withExprBounds } from './expr-bounds'
import { evaluate } from './expression'
import { bucket } from './stage/bucket'
import { bucketAuto } from './stage/bucket-auto'
import { geoNear, type GeoNear } from './stage/geo-near'
import { group } from './stage/group'
import { lookup } from './stage/lookup'
import { counting, filtering, limiting, mapping, sampling, skipping, type Pass } from './stage/pass'
import { addFields, project } from './stage/project'
import { sort } from './stage/sort'
import { unwind } from './stage/unwind'

/** Where the documents of a pipeline come from. */
export type Sources = {
  /** Documents of a collection that may match a filter (all that do are among them); none for an unknown collection. */
  readonly read: (collection: string, filter: Document, order: Document | undefined, need: number) => Iterable<Document>
  /** The fields of a collection that have a 2dsphere index. */
  readonly geoFields: (collection: string) => readonly string[]
}

/** Runs a pipeline over a collection; `variables` are `$$name` in it. */
export type Run = (
  sources: Sources,
  collection: string,
  stages: readonly Document[],
  variables?: Document,
) => Document[]

/** Runs an aggregation over a collection, from the documents that an index gives for its first stages. */
export const runPipeline: Run = (sources, collection, given, variables) => {
  const near = nearStage(sources, collection, given)
  const stages = near === undefined ? given : given.slice(1)
  const passes = stages.map((stage, at) => compileStage(stage, stages.slice(at + 1), sources, variables))
  let documents: Iterable<Document> =
    near?.nearest((filter) => sources.read(collection, filter, undefined, Infinity)) ??
    sources.read(collection, leadingFilter(stages, variables), leadingOrder(stages), leadingNeed(stages))
  for (const pass of passes) documents = pass(documents)
  return [...documents]
}

/** Throws MongoDB's error for a pipeline that cannot run. */
export function checkPipeline(sources: Sources, collection: string, stages: readonly Document[]): void {
  const rest = nearStage(sources, collection, stages) === undefined ? stages : stages.slice(1)
  rest.forEach((stage, at) => compileStage(stage, rest.slice(at + 1), sources, undefined))
}

const nearStage = (sources: Sources, collection: string, [first]: readonly Document[]): GeoNear | undefined =>
  first !== undefined && Object.hasOwn(first, '$geoNear')
    ? geoNear(first['$geoNear'], sources.geoFields(collection))
    : undefined

type Compile = (operand: unknown, variables: Document | undefined, later: readonly Document[], sources: Sources) => Pass

const compilers: Readonly<Record<string, Compile>> = {
  $match: (operand, variables) => {
    if (!isPlain(operand)) throw failed('the match filter must be an expression in an object')
    return filtering(compileFilter(operand, variables))
  },
  $project: (operand, variables) => mapping(project(operand, variables)),
  $addFields: (operand, variables) => mapping(addFields(operand, variables)),
  $set: (operand, variables) => mapping(addFields(operand, variables)),
  $group: (operand, variables) => group(operand, variables),
  $sort: (operand, _variables, later) => sort(operand, needOf(later)),
  $limit: limiting,
  $skip: skipping,
  $count: counting,
  $unwind: unwind,
  $sample: (operand) => sampling(operand, Math.random),
  $bucket: (operand, variables) => bucket(operand, variables),
  $bucketAuto: bucketAuto,
  $sortByCount: (operand, variables) => {
    const counted = group({ _id: operand, count: { $sum: 1 } }, variables)
    const sorted = sort({ count: -1 }, Infinity)
    return (documents) => sorted(counted(documents))
  },
  $replaceRoot: (operand, variables) =>
    mapping(replaceRoot(isPlain(operand) ? operand['newRoot'] : undefined, variables)),
  $replaceWith: (operand, variables) => mapping(replaceRoot(operand, variables)),
  $lookup: (operand, variables, _later, sources) => mapping(lookup(operand, sources, variables, runPipeline)),
  $geoNear: () => {
    throw failed('$geoNear is only valid as the first stage in a pipeline.')
  },
}

function compileStage(
  stage: Document,
  later: readonly Document[],
  sources: Sources,
  variables: Document | undefined,
): Pass {
  const [entry, ...others] = Object.entries(stage)
  if (entry === undefined || others.length > 0) {
    throw failed('A pipeline stage specification object must contain exactly one field.')
  }
  const [name, operand] = entry
  const compile = Object.hasOwn(compilers, name) ? compilers[name] : undefined
  if (compile === undefined) throw failed(`Unrecognized pipeline stage name: '${name}'`)
  return compile(operand, variables, later, sources)
}

function replaceRoot(expression: unknown, variables: Document | undefined): (document: Document) => Document {
  return (document) => {
    const root = evaluate(document, expression, variables)
    if (!isPlain(root)) throw failed("'newRoot' expression must evaluate to an object")
    return root
  }
}

/** The filter of leading `$match` stages that an index may help with; they still run, so it need not say all. */
export function leadingFilter(stages: readonly Document[], variables?: Document): Document {
  const near = stages[0]?.['$geoNear']
  if (near !== undefined) return isPlain(near) && isPlain(near['query']) ? near['query'] : {}
  const filters: unknown[] = []
  for (const stage of stages) {
    if (!Object.hasOwn(stage, '$match') || !isPlain(stage['$match'])) break
    filters.push(withExprBounds(stage['$match'], variables))
  }
  return filters.length === 1 ? (filters[0] as Document) : filters.length === 0 ? {} : { $and: filters }
}

function afterMatches(stages: readonly Document[]): readonly Document[] {
  const first = stages.findIndex((stage) => !Object.hasOwn(stage, '$match'))
  return first === -1 ? [] : stages.slice(first)
}

function leadingOrder(stages: readonly Document[]): Document | undefined {
  const [first] = afterMatches(stages)
  return first !== undefined && isPlain(first['$sort']) ? first['$sort'] : undefined
}

function leadingNeed(stages: readonly Document[]): number {
  return needOf(afterMatches(stages).filter((stage, at) => !(at === 0 && Object.hasOwn(stage, '$sort'))))
}

/** How many documents the following stages can use at most. */
function needOf(later: readonly Document[]): number {
  let skipped = 0
  for (const stage of later) {
    if (Object.hasOwn(stage, '$limit')) return skipped + toDouble(stage['$limit'])
    if (!Object.hasOwn(stage, '$skip')) return Infinity
    skipped += toDouble(stage['$skip'])
  }
  return Infinity
}
