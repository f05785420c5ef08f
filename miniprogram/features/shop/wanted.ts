import type { Wanted } from '@domain/shop/basket'

/** What a checkout is opened with, from its address: one product and how many, or a list. Empty when it makes no sense. */
export function readWanted(params: { readonly productId: string; readonly qty: string; readonly lines: string }) {
  if (params.productId !== '') return [{ productId: params.productId, qty: countOf(params.qty) }]
  try {
    return (JSON.parse(params.lines) as readonly (readonly [string, number])[]).map(([productId, qty]) => ({
      productId,
      qty,
    }))
  } catch {
    return []
  }
}

/** The same as an address takes it. */
export const writeWanted = (lines: readonly Wanted[]): string =>
  JSON.stringify(lines.map(({ productId, qty }) => [productId, qty]))

const countOf = (text: string): number => Math.max(1, Math.min(99, Math.floor(Number(text) || 1)))
