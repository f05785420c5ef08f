import * as v from 'valibot'
import type { TierCode } from '@domain/member/tier'
import { fen } from '@domain/money'
import type { Product } from '@domain/shop/product'
import { fenField, idField } from './fields'

const TIERS = ['plain', 'silver', 'gold', 'diamond'] as const satisfies readonly TierCode[]
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))
const instant = v.pipe(v.number(), v.finite())
const chosen = {
  tiers: v.exactOptional(v.pipe(v.array(v.picklist(TIERS)), v.maxLength(8))),
  cardPlans: v.exactOptional(v.literal(true)),
}

/** A product as an operator writes it; whether it makes sense is the domain's to say. */
export const productField: v.GenericSchema<unknown, Product> = v.strictObject({
  productId: idField,
  name: words(200),
  pack: words(200),
  category: words(40),
  categoryName: words(40),
  pictureUrl: v.nullable(words(500)),
  priceFen: v.pipe(fenField, v.transform(fen)),
  cycleDays: v.nullable(v.pipe(v.number(), v.safeInteger())),
  arrivedOn: v.exactOptional(words(20)),
  description: v.exactOptional(words(2_000)),
  saleFor: v.exactOptional(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('early'), ...chosen, untilAt: instant }),
      v.strictObject({ kind: v.literal('members'), ...chosen, fromAt: instant, untilAt: instant }),
    ]),
  ),
  sort: v.pipe(v.number(), v.finite()),
})
