import { isPlain, type Document } from '../value/kind'
import { toDouble } from '../value/numeric'
import { boxAround, coverOf, type Box, type Cover } from './cells'
import { readNear } from './geo-query'
import { earthRadiusMeters, geometryOf, pointOf, type Position } from './geometry'

/** The cells in which a geographic condition can be met; undefined for one that may be met anywhere, or is malformed. */
export function coverOfCondition(operator: string, operand: unknown, all: Document): Cover | undefined {
  try {
    const boxes = boxesOf(operator, operand, all)
    return boxes === undefined ? undefined : coverOf(boxes)
  } catch {
    return undefined // the filter's own reading says what is wrong
  }
}

function boxesOf(operator: string, operand: unknown, all: Document): readonly Box[] | undefined {
  if (operator === '$near' || operator === '$nearSphere') {
    const { center, to } = readNear(operand, all)
    return Number.isFinite(to) ? aroundPoint(center, to) : undefined
  }
  if (!isPlain(operand)) return undefined
  if (Array.isArray(operand['$centerSphere'])) {
    const [middle, radians] = operand['$centerSphere'] as [unknown, unknown]
    const center = pointOf(middle)
    return center === undefined ? undefined : aroundPoint(center, toDouble(radians) * earthRadiusMeters)
  }
  const area = geometryOf(operand['$geometry'])
  return area === undefined ? undefined : [boxAround(area)]
}

/** A hundredth of a second of arc, so that no rounding loses a point on the rim. */
const marginDegrees = 3e-6

/** The boxes around everything within a distance of a point; two where the 180th meridian runs through. */
function aroundPoint([longitude, latitude]: Position, meters: number): readonly Box[] | undefined {
  if (!(meters >= 0)) return undefined
  const degrees = Math.PI / 180
  const angle = meters / earthRadiusMeters
  const reach = angle / degrees + marginDegrees
  const [south, north] = [Math.max(-90, latitude - reach), Math.min(90, latitude + reach)]
  if (angle >= Math.PI / 2 || south === -90 || north === 90) return [{ west: -180, south, east: 180, north }]
  const aside = Math.asin(Math.min(1, Math.sin(reach * degrees) / Math.cos(latitude * degrees))) / degrees
  const [west, east] = [longitude - aside - marginDegrees, longitude + aside + marginDegrees]
  if (west >= -180 && east <= 180) return [{ west, south, east, north }]
  return west < -180
    ? [box(west + 360, 180, south, north), box(-180, east, south, north)]
    : [box(west, 180, south, north), box(-180, east - 360, south, north)]
}

const box = (west: number, east: number, south: number, north: number): Box => ({ west, south, east, north })
