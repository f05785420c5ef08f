import Code128 from 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO'
import { encode } from 'uqr'

/** The digits as a QR code: a picture for a style's background, a unit a module, without a margin. */
export function qrPicture(digits: string): string {
  const { data: rows, size } = encode(digits, { ecc: 'M', border: 0 })
  const path = rows.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)).join('')
  return picture(size, size, path)
}

/** The digits as the bars of a Code128, a unit a module, to be stretched to any height. */
export function barPicture(digits: string): string {
  const { data: bars } = new Code128(digits, {}).encode()
  const black = [...bars].map((bar) => bar === '1')
  return picture(
    black.length,
    1,
    runs(black)
      .map(([x, width]) => `M${x} 0h${width}v1h-${width}z`)
      .join(''),
  )
}

/** Where black begins and how long it goes on. */
function runs(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const starts = row.flatMap((isBlack, x) => (isBlack && !row[x - 1] ? [x] : []))
  return starts.map((from) => {
    const until = row.indexOf(false, from)
    return [from, (until < 0 ? row.length : until) - from] as const
  })
}

const picture = (width: number, height: number, path: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" ` +
      `shape-rendering="crispEdges"><path d="${path}"/></svg>`,
  )}")`
