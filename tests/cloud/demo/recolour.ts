import { kept, type Variant } from './variants'

type Hsl = { readonly hue: number; readonly saturation: number; readonly lightness: number }

/** An SVG with its colours turned; paper, shadows and what is kept stay as they are. */
export const recolour = (svg: string, { turn, saturation = 1, lightness = 1 }: Variant): string =>
  svg.replace(/#[0-9a-f]{6}/g, (hex) => {
    const colour = hslOf(hex)
    const paperOrShadow = colour.lightness > 0.85 || colour.lightness < 0.16
    if (paperOrShadow || kept.has(hex)) return hex
    return hexOf({
      hue: (((colour.hue + turn) % 360) + 360) % 360,
      saturation: Math.min(1, colour.saturation * saturation),
      lightness: Math.min(0.88, colour.lightness * lightness),
    })
  })

/** Hue 0–360, saturation and lightness 0–1 of '#rrggbb'. */
function hslOf(hex: string): Hsl {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  const high = Math.max(red, green, blue)
  const low = Math.min(red, green, blue)
  const spread = high - low
  const lightness = (high + low) / 2
  if (spread === 0) return { hue: 0, saturation: 0, lightness }
  const sector =
    high === red ? (green - blue) / spread : high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
  return { hue: (sector * 60 + 360) % 360, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness }
}

function hexOf({ hue, saturation, lightness }: Hsl): string {
  const part = (shift: number): string => {
    const place = (shift + hue / 30) % 12 // CSS Color 4, HSL to sRGB
    const amount = lightness - saturation * Math.min(lightness, 1 - lightness) * clamp(place - 3, 9 - place)
    return Math.round(amount * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(0)}${part(8)}${part(4)}`
}

const clamp = (rising: number, falling: number): number => Math.max(-1, Math.min(rising, falling, 1))
