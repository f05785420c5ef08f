import { Resvg } from '@resvg/resvg-js'
import { renderSVG } from 'uqr'
import * as v from 'valibot'
import { refusal, type OpenApi, type OpenApiReply } from './open-api'

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const width = v.optional(v.number(), 430)
const unlimitedRequest = v.object({ scene: v.string(), page: v.optional(v.string(), 'pages/index/index'), width })
const pathRequest = v.object({ path: v.string(), width })
const LONGEST_PATH = 1024

/** wxacode.getUnlimited: a QR code to scan, since only WeChat can draw a mini-program code; it holds page and scene. */
export const getUnlimitedCode: OpenApi = ({ parameters }) => {
  const parsed = v.safeParse(unlimitedRequest, parameters)
  if (!parsed.success) return refusal(47001, 'data format error')
  const { scene, page, width } = parsed.output
  if (!SCENE.test(scene)) return refusal(40169, 'invalid length for scene, or the data is not json string')
  if (page.startsWith('/') || page.includes('?')) return refusal(41030, 'invalid page')
  return drawn(`${page}?scene=${encodeURIComponent(scene)}`, width)
}

/** wxacode.get and wxacode.createQRCode: a QR code that holds a path with its query. */
export const getPathCode: OpenApi = ({ parameters }) => {
  const parsed = v.safeParse(pathRequest, parameters)
  if (!parsed.success) return refusal(47001, 'data format error')
  const { path, width } = parsed.output
  if (path === '' || Buffer.byteLength(path) > LONGEST_PATH) return refusal(40159, 'invalid length for path')
  return drawn(path, width)
}

function drawn(address: string, width: number): OpenApiReply {
  if (width < 280 || width > 1280) return refusal(40097, 'invalid args')
  const svg = renderSVG(`local-wxacode:${address}`, { ecc: 'M', border: 2 })
  const bytes = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
  return { kind: 'file', contentType: 'image/png', bytes }
}
