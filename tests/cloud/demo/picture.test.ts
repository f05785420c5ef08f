import { readdirSync } from 'node:fs'
import { pictures, pngOf } from './build-pictures'
import { drawings, svgOf } from './picture'
import { recolour } from './recolour'
import { variants } from './variants'

const drawn = readdirSync(drawings).map((file) => file.replace('.svg', ''))

test('every product has its picture: square, 360 px', () => {
  expect(pictures.length).toBeGreaterThan(50)
  for (const picture of pictures) {
    const header = pngOf(picture).subarray(16, 24)
    expect([picture, header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([picture, 360, 360])
  }
})

test('no drawing and no variant is left over', () => {
  const used = pictures.map((picture) => variants[picture]?.of ?? picture)
  expect(drawn.filter((drawing) => !used.includes(drawing))).toEqual([])
  expect(Object.keys(variants).filter((variant) => !pictures.includes(variant))).toEqual([])
})

test('all drawings stand on the same ground and have no background of their own', () => {
  for (const drawing of drawn) {
    const svg = svgOf(drawing)
    expect([drawing, svg]).toEqual([drawing, expect.stringContaining('<ellipse cx="60" cy="108" rx="36" ry="3.6"')])
    expect(svg).not.toMatch(/<rect[^>]*width="120"/)
  }
})

test('other colours leave the shape, the paper and the shadow alone', () => {
  expect(recolour('<path d="M1 2" fill="#c58347"/>', { of: 'x', turn: 0 })).toBe('<path d="M1 2" fill="#c58347"/>')
  expect(recolour('#c00000 #fdf6ea #3a2a10', { of: 'x', turn: 120 })).toBe('#00c000 #fdf6ea #3a2a10')
})
