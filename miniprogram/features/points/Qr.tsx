import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { spoken } from '../../components/spoken'
import './Qr.scss'

/** A QR code, black on white in either mode, since scanners want it so; `label` is what a screen reader says. */
export const Qr = ({ text, label }: { readonly text: string; readonly label: string }) => (
  <View className="qr" style={{ backgroundImage: `url("${svgOf(text)}")` }} {...spoken('img', label)} />
)

/** The code as an SVG in a data address: one path, a square for every dark module, four modules of quiet around. */
export function svgOf(text: string): string {
  const { data: rows, size } = encode(text, { ecc: 'M', border: 4 })
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${squares.join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
