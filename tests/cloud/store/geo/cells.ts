import type { Geometry } from './geometry'
import { everyPosition } from './geometry'

/** A box in degrees. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/**
 * Cells quarter the map of longitudes and latitudes again and again; a cell's name has one digit a quartering, so that
 * a name begins with the names of all the cells it lies in. The smallest measure about 2 m.
 */
export type Cell = string

/** What an index must be asked for: whatever lies in these cells, and whatever has a cell that holds one of them. */
export type Cover = { readonly cells: readonly Cell[]; readonly holders: readonly Cell[]; readonly degrees: number }

const deepest = 24
const cellsAcross = 4

/** The cells of a stored geometry: of a point its smallest, of anything else up to four that together hold it. */
export function cellsOf(shape: Geometry): readonly Cell[] {
  const box = boxAround(shape)
  return gridOf(box, levelOf(box, 1))
}

/** What to ask an index for to find everything that meets one of the boxes. */
export function coverOf(boxes: readonly Box[]): Cover {
  const cells = [...new Set(boxes.flatMap((box) => gridOf(box, levelOf(box, cellsAcross))))]
  const holders = new Set(cells.flatMap((cell) => [...cell].map((_digit, at) => cell.slice(0, at))))
  const degrees = boxes.reduce((sum, { west, south, east, north }) => sum + (east - west) * (north - south), 0)
  return { cells, holders: [...holders], degrees }
}

/** The box around all positions of a geometry. */
export function boxAround(shape: Geometry): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [longitude, latitude] of everyPosition(shape)) {
    box.west = Math.min(box.west, longitude)
    box.east = Math.max(box.east, longitude)
    box.south = Math.min(box.south, latitude)
    box.north = Math.max(box.north, latitude)
  }
  return box
}

/** The deepest level at which a box is no wider and no higher than so many cells. */
function levelOf({ west, south, east, north }: Box, across: number): number {
  const share = Math.max((east - west) / 360, (north - south) / 180)
  return share <= 0 ? deepest : Math.max(0, Math.min(deepest, Math.floor(Math.log2(across / share))))
}

function gridOf({ west, south, east, north }: Box, level: number): readonly Cell[] {
  const size = 2 ** level
  const place = (share: number): number => Math.min(size - 1, Math.max(0, Math.floor(share * size)))
  const [left, right] = [place((west + 180) / 360), place((east + 180) / 360)]
  const [bottom, top] = [place((south + 90) / 180), place((north + 90) / 180)]
  const cells: Cell[] = []
  for (let x = left; x <= right; x++) for (let y = bottom; y <= top; y++) cells.push(nameOf(x, y, level))
  return cells
}

function nameOf(x: number, y: number, level: number): Cell {
  let name = ''
  for (let at = level - 1; at >= 0; at--) name += String(((x >> at) & 1) + 2 * ((y >> at) & 1))
  return name
}
