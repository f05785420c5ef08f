import { compareValues } from '../../store/value/compare'
import { isDate, kindOf } from '../../store/value/kind'
import type { Fact } from './query-cases'
import type { Comparison } from './rule'

/** In a query `{members: 'a'}` finds lists that hold a: what a query fixes may be an element. */
export function holds(operator: Comparison, left: unknown, right: unknown, mayBeElement: boolean): boolean {
  if (operator === '==') return isEqual(left, right)
  if (operator === '!=') return !isEqual(left, right)
  if (operator === 'in')
    return Array.isArray(right) ? right.some((one) => isEqual(one, left)) : mayBeElement && isEqual(left, right)
  const [a, b] = [plain(left), plain(right)]
  if (kindOf(a) !== kindOf(b) || (kindOf(a) !== 'number' && kindOf(a) !== 'string')) return false
  const order = compareValues(a, b)
  return operator === '>' ? order > 0 : operator === '>=' ? order >= 0 : operator === '<' ? order < 0 : order <= 0
}

const isEqual = (a: unknown, b: unknown): boolean => compareValues(plain(a), plain(b)) === 0

/** `now` is a number, and a field may be a date. */
const plain = (value: unknown): unknown => (isDate(value) ? value.getTime() : (value ?? null))

/** Whether what is said of a field means that it compares so with a value. */
export function follows(facts: readonly Fact[], operator: Exclude<Comparison, 'in'>, value: unknown): boolean {
  return facts.some((fact) => {
    const lies = (where: Comparison): boolean => !Array.isArray(fact.value) && holds(where, fact.value, value, false)
    switch (operator) {
      case '==':
        return false
      case '>':
        return (fact.operator === '$gt' && lies('>=')) || (fact.operator === '$gte' && lies('>'))
      case '>=':
        return (fact.operator === '$gt' || fact.operator === '$gte') && lies('>=')
      case '<':
        return (fact.operator === '$lt' && lies('<=')) || (fact.operator === '$lte' && lies('<'))
      case '<=':
        return (fact.operator === '$lt' || fact.operator === '$lte') && lies('<=')
      case '!=':
        if (fact.operator === '$ne') return isEqual(fact.value, value)
        if (fact.operator === '$nin') return fact.value.some((one) => isEqual(one, value))
        return follows([fact], '>', value) || follows([fact], '<', value)
    }
  })
}
