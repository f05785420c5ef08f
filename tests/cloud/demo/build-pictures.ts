import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { fingerprint, isFresh, putStamp } from '../../../config/stamp'
import { catalog } from './catalog/catalog'
import { giftPictures } from './gifts'
import { svgOf } from './picture'

const project = path.resolve(__dirname, '../../..')
const inputs = ['tests/cloud/demo/pictures', 'tests/cloud/demo/variants.ts', 'tests/cloud/demo/recolour.ts']
const folder = 'dist/pictures'
const WIDTH_PX = 360

/** The pictures the catalog and the points mall show, each once. */
export const pictures: readonly string[] = [...new Set([...catalog.map(({ picture }) => picture), ...giftPictures])]

/** Turns the drawings into dist/pictures/<picture>.png; answers how many, 0 when nothing has changed. */
export function buildPictures(): number {
  if (isFresh('pictures', inputs, path.join(folder, `${pictures.at(-1)}.png`))) return 0
  mkdirSync(path.join(project, folder), { recursive: true })
  for (const picture of pictures) writeFileSync(path.join(project, folder, `${picture}.png`), pngOf(picture))
  putStamp('pictures', fingerprint(inputs))
  return pictures.length
}

/** One picture as PNG, 360 px square, transparent. */
export const pngOf = (picture: string): Buffer =>
  new Resvg(svgOf(picture), { fitTo: { mode: 'width', value: WIDTH_PX } }).render().asPng()
