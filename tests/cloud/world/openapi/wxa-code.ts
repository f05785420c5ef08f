import { Resvg } from '@resvg/resvg-js'
import { renderSVG } from 'uqr'
import * as v from 'valibot'
import { refusal, type OpenApi } from './open-api'

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const request = v.object({
  scene: v.string(),
  page: v.optional(v.string(), 'pages/index/index'),
  width: v.optional(v.number(), 430),
})

/** wxacode.getUnlimited: a QR code to scan, since only WeChat can draw a mini-program code; it holds page and scene. */
export const getUnlimitedCode: OpenApi = ({ parameters }) => {
  const parsed = v.safeParse(request, parameters)
  if (!parsed.success) return refusal(47001, 'data format error')
  const { scene, page, width } = parsed.output
  if (!SCENE.test(scene)) return refusal(40169, 'invalid length for scene, or the data is not json string')
  if (page.startsWith('/') || page.includes('?')) return refusal(41030, 'invalid page')
  if (width < 280 || width > 1280) return refusal(40097, 'invalid args')
  const svg = renderSVG(`local-wxacode:${page}?scene=${encodeURIComponent(scene)}`, { ecc: 'M', border: 2 })
  const bytes = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
  return { kind: 'file', contentType: 'image/png', bytes }
}
