import { invalid } from '../../store/store-error'
import { isPlain, type Document } from '../../store/value/kind'

/** What a client's pipeline asks of documents before anything else: its leading matches, or the query of a geoNear. */
export function pipelineFilter(stages: readonly Document[]): Document {
  if (stages.some((stage) => Object.hasOwn(stage, '$lookup'))) throw invalid('lookup is for cloud functions')
  const first = stages[0]?.['$geoNear']
  if (isPlain(first)) return isPlain(first['query']) ? first['query'] : {}
  const end = stages.findIndex((stage) => !isPlain(stage['$match']))
  const matches = stages.slice(0, end === -1 ? stages.length : end).map((stage) => stage['$match'])
  return matches.length === 0 ? {} : { $and: matches }
}

/** The pipeline, narrowed to the filter that the permission left. */
export function narrowPipeline(stages: readonly Document[], asked: Document, permitted: Document): readonly Document[] {
  if (asked === permitted) return stages
  const [first, ...rest] = stages
  const near = first?.['$geoNear']
  return isPlain(near) ? [{ $geoNear: { ...near, query: permitted } }, ...rest] : [{ $match: permitted }, ...stages]
}
