import { failed } from '../store-error'
import { isPlain, kindOf, type Document } from '../value/kind'
import { toDouble } from '../value/numeric'
import { compileElement } from './array-operators'
import { compileFilter } from './compile-filter'

/** What a projection does to a document. */
export type Project = (document: Document) => Document

type Tree = { [name: string]: Tree | Leaf }
type Leaf = { readonly leaf: true; readonly shape: ((value: unknown) => unknown) | undefined }

/** A find projection: fields to include or to leave out, `$slice` and `$elemMatch` on arrays. */
export function compileProjection(spec: Document): Project {
  const entries = Object.entries(spec)
  if (entries.length === 0) return (document) => document
  const modes = entries.filter(([name]) => name !== '_id').map(([, value]) => modeOf(value))
  const including = modes.includes('include')
  if (including && modes.includes('exclude')) {
    throw failed('Projection cannot have a mix of inclusion and exclusion.')
  }
  const idOnly = modes.length === 0 && isKept(spec['_id'])
  return including || idOnly || modes.includes('element') ? compileInclusion(spec) : compileExclusion(spec)
}

type Mode = 'include' | 'exclude' | 'slice' | 'element'

function modeOf(value: unknown): Mode {
  if (isPlain(value)) {
    if (Object.hasOwn(value, '$slice')) return 'slice'
    if (Object.hasOwn(value, '$elemMatch')) return 'element'
    throw failed(`Unsupported projection option: ${JSON.stringify(value)}`)
  }
  return isKept(value) ? 'include' : 'exclude'
}

const isKept = (value: unknown): boolean => value === true || (kindOf(value) === 'number' && toDouble(value) !== 0)

function compileInclusion(spec: Document): Project {
  const tree = plant(Object.entries(spec).filter(([name, value]) => !(name === '_id' && !isKept(value))))
  const withId = spec['_id'] === undefined || isKept(spec['_id'])
  if (withId) tree['_id'] = { leaf: true, shape: undefined }
  return (document) => pick(document, tree)
}

function compileExclusion(spec: Document): Project {
  const tree = plant(Object.entries(spec).filter(([name, value]) => !(name === '_id' && isKept(value))))
  return (document) => omit(document, tree)
}

function plant(entries: readonly (readonly [string, unknown])[]): Tree {
  const tree: Tree = {}
  for (const [path, value] of entries) {
    const parts = path.split('.')
    let at = tree
    for (const part of parts.slice(0, -1)) {
      const next = at[part] ?? (at[part] = {})
      if ('leaf' in next && next.leaf === true) throw failed(`Path collision at ${path}`)
      at = next as Tree
    }
    at[parts.at(-1) as string] = { leaf: true, shape: shapeOf(value) }
  }
  return tree
}

const isLeaf = (branch: Tree | Leaf): branch is Leaf => branch['leaf'] === true

function shapeOf(value: unknown): Leaf['shape'] {
  if (!isPlain(value)) return undefined
  if (Object.hasOwn(value, '$slice')) return (list) => (Array.isArray(list) ? slice(list, value['$slice']) : list)
  const test = compileElement(value['$elemMatch'], compileFilter)
  return (list) => {
    const found = Array.isArray(list) ? list.filter(test).slice(0, 1) : []
    return found.length === 0 ? undefined : found
  }
}

function slice(list: readonly unknown[], spec: unknown): unknown[] {
  const numbers = (Array.isArray(spec) ? spec : [spec]).map(toDouble)
  if (numbers.length === 1) {
    const [count = 0] = numbers
    return count < 0 ? list.slice(count) : list.slice(0, count)
  }
  const [from = 0, count = 0] = numbers
  if (count <= 0) throw failed('$slice limit must be positive')
  const start = from < 0 ? Math.max(list.length + from, 0) : from
  return list.slice(start, start + count)
}

function pick(document: Document, tree: Tree): Document {
  const picked: Document = {}
  for (const name of Object.keys(document)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch === undefined) continue
    const value = isLeaf(branch) ? shaped(branch, document[name]) : pickInside(document[name], branch)
    if (value !== undefined) picked[name] = value
  }
  return picked
}

const shaped = (leaf: Leaf, value: unknown): unknown => (leaf.shape === undefined ? value : leaf.shape(value))

function pickInside(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((one) => pickInside(one, tree)).filter((one) => one !== undefined)
  return isPlain(value) ? pick(value, tree) : undefined
}

function omit(document: Document, tree: Tree): Document {
  const kept: Document = {}
  for (const name of Object.keys(document)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch === undefined) kept[name] = document[name]
    else if (!isLeaf(branch)) kept[name] = omitInside(document[name], branch)
    else if (branch.shape !== undefined) kept[name] = branch.shape(document[name])
  }
  return kept
}

function omitInside(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((one) => omitInside(one, tree))
  return isPlain(value) ? omit(value, tree) : value
}
