import type { OwnReview } from '@contract/review'
import { purchaseIdOf } from '@domain/purchase/purchase'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import type { DemoShop } from '../../demo/shop-types'
import { callAction } from '../call-action'

type DemoReview = {
  readonly productId: string
  readonly score: number
  readonly text: string
  readonly isUseful?: true
}

const reviews: readonly DemoReview[] = [
  { productId: 'cat-food-chicken-2kg', score: 5, text: '换过来没有软便，毛亮了一些。颗粒小，幼猫也咬得动。' },
  {
    productId: 'cat-food-chicken-2kg',
    score: 3,
    text: '肉味重，爱吃。袋口的封条用两周就粘不住了，建议换成拉链的。',
    isUseful: true,
  },
  { productId: 'cat-food-chicken-2kg', score: 5, text: '四公斤的猫一天六十克，一包正好一个月。', isUseful: true },
  { productId: 'cat-food-chicken-2kg', score: 4, text: '比上一种掉渣少，就是开袋头两天味道大。' },
  { productId: 'tea-longjing-100g', score: 4, text: '三泡以后才淡，水温八十五度最好，开水会涩。' },
  { productId: 'laundry-3kg', score: 4, text: '味道淡，冬天冷水也化得开，瓶盖量杯的刻度看不太清。' },
]

/** Lets people who bought in a store say how it is, through the product's own doors; an operator finds two of them useful. */
export async function seedReviews(cloud: Cloud, shop: DemoShop): Promise<void> {
  const operator = characters.find(({ work }) => work?.roles.includes('operator'))?.openid ?? ''
  const latestFirst = [...shop.purchases].reverse()
  const spoken = new Set<string>(characters.map(({ openid }) => openid))
  for (const [place, { productId, score, text, isUseful }] of reviews.entries()) {
    const bought = latestFirst.find(
      ({ openid, lines }) => openid && !spoken.has(openid) && lines.some((line) => line.productId === productId),
    )
    if (!bought?.openid) continue
    spoken.add(bought.openid)
    const purchaseId = purchaseIdOf(bought.storeId, bought.receiptNo)
    const { reviewId } = await callAction<OwnReview>(cloud, {
      ...{ openid: bought.openid, area: 'review', action: 'writeReview', requestId: `demo-review-${place}` },
      input: { purchaseId, productId, score, text },
    })
    if (isUseful)
      await callAction(cloud, {
        ...{ openid: operator, area: 'review', action: 'rewardReview', requestId: `demo-useful-${place}` },
        input: { reviewId },
      })
  }
}
