import type { ThresholdPolicy } from '@domain/shop/order'
import type { Basket } from './basket'
import type { Mishap } from './change'
import type { Model } from './model'
import type { World } from './world'

/** What can happen; more often, what happens more often. */
export const KINDS = [
  ...['order', 'order', 'pay', 'pay', 'repeat-pay', 'cancel', 'send', 'return', 'return', 'claim', 'claim'],
  ...['gift', 'cancel-gift', 'adjust', 'night', 'wait', 'wait', 'merge'],
] as const

/** One thing that happens in the shop. */
export type Step = {
  readonly kind: (typeof KINDS)[number]
  readonly who: number
  readonly which: number
  readonly amount: number
  readonly basket: Basket
  readonly threshold: ThresholdPolicy
  readonly mishap: Mishap
}

/** A step with whom it happens to. */
export type Scene = {
  readonly model: Model
  readonly world: World
  readonly step: Step
  readonly member: string
  readonly requestId: string
}
