import type { Plan } from '../plan/choose-plan'
import type { SortKeys } from '../query/sort'
import type { Table } from '../rows/table'
import type { Document } from '../value/kind'
import { isPlain } from '../value/kind'
import type { Watch } from './find-rows'

const manyRows = 1000
const fewResults = 100

/** Tells, once a shape of filter, of searches that read many documents for few, so that a missing index is noticed. */
export function explainer(tell: (line: string) => void): (table: Table, filter: Document, sort?: SortKeys) => Watch {
  const told = new Set<string>()
  return (table, filter, sort = []) =>
    (plan, readRows, returned) => {
      if (readRows <= manyRows || returned >= fewResults) return
      const order = sort.length === 0 ? '' : ` by ${sort.map(([field]) => field).join(', ')}`
      const line = `${table.name} ${shapeOf(filter)}${order}`
      if (told.has(line)) return
      told.add(line)
      tell(`[store] ${line}: read ${readRows} documents by ${pathOf(plan)} to return ${returned}; an index is missing`)
    }
}

const pathOf = (plan: Plan): string => (plan.index === undefined ? 'collection scan' : `index ${plan.index.spec.name}`)

/** A filter without its values. */
function shapeOf(filter: Document): string {
  const fields = Object.entries(filter).map(([name, condition]) => {
    const operators = isPlain(condition) ? Object.keys(condition).filter((key) => key.startsWith('$')) : []
    return operators.length === 0 ? name : `${name}: ${operators.join(' ')}`
  })
  return `{${fields.join(', ')}}`
}
