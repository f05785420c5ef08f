import type { IndexSpec } from '../collection-spec'
import { cellsOf } from '../geo/cells'
import { astrayIn, geometryOf, type Geometry } from '../geo/geometry'
import { failed } from '../store-error'
import type { Document } from '../value/kind'
import { encodeKey } from '../value/key-code'
import { someAt, splitPath } from '../value/path'
import { show } from '../value/show'
import type { IndexKeys } from './index-keys'

/** Whether an index has a column of places on earth. */
export const isGeoIndex = (spec: IndexSpec): boolean => spec.keys.some(([, direction]) => direction === '2dsphere')

/**
 * Reads a document's keys in an index with a 2dsphere column: one for each cell its geometries lie in. A document without
 * a geometry there has none; a value that is no geometry is refused, as MongoDB does.
 */
export function geoKeysOf(
  spec: IndexSpec,
  plain: (column: IndexSpec) => (document: Document) => IndexKeys,
): (document: Document) => IndexKeys {
  const columns = spec.keys.map(([field, direction]): ((document: Document) => readonly Buffer[]) => {
    if (direction === '2dsphere') return cellKeysOf(splitPath(field))
    const keysOf = plain({ name: spec.name, keys: [[field, direction]] })
    return (document) => keysOf(document).keys
  })
  return (document) => {
    const keys = columns.reduce<readonly Buffer[]>(
      (begun, column) => begun.flatMap((before) => column(document).map((own) => Buffer.concat([before, own]))),
      [Buffer.alloc(0)],
    )
    return { keys, isMultikey: true }
  }
}

const cellKeysOf =
  (parts: readonly string[]) =>
  (document: Document): readonly Buffer[] => {
    const cells = new Set(shapesAt(document, parts).flatMap(cellsOf))
    return [...cells].map((cell) => encodeKey([cell], [1]))
  }

function shapesAt(document: Document, parts: readonly string[]): readonly Geometry[] {
  const shapes: Geometry[] = []
  someAt(document, parts, (leaf) => {
    if (leaf === undefined || leaf === null) return false
    const whole = geometryOf(leaf)
    const found = whole === undefined && Array.isArray(leaf) ? leaf.map(geometryOf) : [whole]
    for (const shape of found) shapes.push(checked(shape, document))
    return false
  })
  return shapes
}

function checked(shape: Geometry | undefined, document: Document): Geometry {
  if (shape === undefined) throw failed(`Can't extract geo keys: ${show(document)}  Point must be an array or object`)
  const astray = astrayIn(shape)
  if (astray !== undefined)
    throw failed(
      `Can't extract geo keys: ${show(document)}  longitude/latitude is out of bounds, lng: ${astray[0]} lat: ${astray[1]}`,
    )
  return shape
}
