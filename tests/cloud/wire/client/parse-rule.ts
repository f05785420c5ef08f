import { parseExpressionAt, type Expression, type PrivateIdentifier, type Super, type SpreadElement } from 'acorn'
import { partsOf, type Comparison, type Rule } from './rule'

const mostGets = 3
const deepestGet = 2
const comparisons = new Set<string>(['==', '!=', '>', '>=', '<', '<=', 'in'])

/** Reads a rule: `true`, `false` or an expression. @throws Error, in words, for what the rule language does not have */
export function parseRule(given: boolean | string): Rule {
  if (typeof given === 'boolean') return { kind: 'constant', value: given }
  const rule = translate(read(given))
  const gets = getsIn(rule)
  if (gets.count > mostGets) throw new Error(`a rule may call get() ${mostGets} times: ${given}`)
  if (gets.depth > deepestGet) throw new Error(`get() may stand in one other get(): ${given}`)
  return rule
}

function read(text: string): Expression {
  const expression = parseExpressionAt(text, 0, { ecmaVersion: 2020 })
  if (text.slice(expression.end).trim() !== '') throw new Error(`a rule is one expression: ${text}`)
  return expression
}

type Node = Expression | PrivateIdentifier | Super | SpreadElement

function translate(node: Node): Rule {
  switch (node.type) {
    case 'Literal':
      if ('regex' in node || 'bigint' in node) throw unknown(node.type)
      return { kind: 'constant', value: node.value }
    case 'Identifier':
      return named(node.name)
    case 'ParenthesizedExpression':
      return translate(node.expression)
    case 'ArrayExpression':
      return { kind: 'list', items: node.elements.map((one) => (one === null ? named('null') : translate(one))) }
    case 'TemplateLiteral':
      return {
        kind: 'text',
        parts: interleave(
          node.quasis.map(({ value }) => value.cooked ?? ''),
          node.expressions,
        ),
      }
    case 'MemberExpression':
      return { kind: 'member', of: translate(node.object), key: keyOf(node.property, node.computed) }
    case 'LogicalExpression':
      if (node.operator === '??') throw unknown(node.operator)
      return binary(node.operator === '&&' ? 'and' : 'or', translate(node.left), translate(node.right))
    case 'BinaryExpression':
      return compare(node.operator, translate(node.left), translate(node.right))
    case 'UnaryExpression':
      return unary(node.operator, translate(node.argument))
    case 'CallExpression':
      return call(translateCallee(node.callee), node.arguments.map(translate))
    default:
      throw unknown(node.type)
  }
}

const unknown = (what: string): Error => new Error(`a security rule cannot say ${what}`)

function named(name: string): Rule {
  if (name === 'auth' || name === 'doc' || name === 'now') return { kind: 'name', name }
  if (name === 'null' || name === 'undefined') return { kind: 'constant', value: null }
  throw unknown(name)
}

const keyOf = (property: Expression | PrivateIdentifier, isComputed: boolean): Rule =>
  !isComputed && property.type === 'Identifier' ? { kind: 'constant', value: property.name } : translate(property)

const binary = (kind: 'and' | 'or', left: Rule, right: Rule): Rule => ({ kind, left, right })

function compare(operator: string, left: Rule, right: Rule): Rule {
  const loose = operator === '===' ? '==' : operator === '!==' ? '!=' : operator
  if (!comparisons.has(loose)) throw unknown(operator)
  return { kind: 'compare', operator: loose as Comparison, left, right }
}

function unary(operator: string, of: Rule): Rule {
  if (operator === '!') return { kind: 'not', of }
  if (operator === '-' && of.kind === 'constant' && typeof of.value === 'number')
    return { kind: 'constant', value: -of.value }
  throw unknown(operator)
}

const translateCallee = (callee: Expression | Super): string =>
  callee.type === 'Identifier' ? callee.name : callee.type

function call(name: string, [path, ...others]: readonly Rule[]): Rule {
  if (name !== 'get' || path === undefined || others.length > 0) throw unknown(`${name}(…)`)
  return { kind: 'get', path }
}

/** The texts of a template with what stands between them. */
function interleave(texts: readonly string[], between: readonly Expression[]): readonly Rule[] {
  return texts.flatMap((value, at): Rule[] => {
    const expression = between[at]
    const text: Rule = { kind: 'constant', value }
    return expression === undefined ? [text] : [text, translate(expression)]
  })
}

function getsIn(rule: Rule): { readonly count: number; readonly depth: number } {
  const inner = partsOf(rule).map(getsIn)
  const own = rule.kind === 'get' ? 1 : 0
  return {
    count: own + inner.reduce((sum, { count }) => sum + count, 0),
    depth: own + Math.max(0, ...inner.map(({ depth }) => depth)),
  }
}
