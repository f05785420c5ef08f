import { readFileSync } from 'node:fs'
import path from 'node:path'
import { recolour } from './recolour'
import { variants } from './variants'

/** The folder of the drawings. */
export const drawings = path.join(__dirname, 'pictures')

/** The SVG of a picture: a drawing as it is, or one in other colours. @throws where there is no such drawing. */
export function svgOf(picture: string): string {
  const variant = variants[picture]
  const drawing = readFileSync(path.join(drawings, `${variant?.of ?? picture}.svg`), 'utf8')
  return variant ? recolour(drawing, variant) : drawing
}
