import type { ProductRow } from './product-row'

/** 净水滤芯 */
export const filter: readonly ProductRow[] = [
  ['jug-filter-1', 'jug-filter', '滤水壶滤芯', '1 支', 3_990, 30],
  ['jug-filter-3', 'jug-filter', '滤水壶滤芯', '3 支装', 9_900, 88],
  ['tap-filter-2', 'tap-filter', '水龙头滤芯', '2 支装', 7_800, 92],
  ['shower-filter-3', 'tap-filter-shower', '花洒滤芯', '3 支装', 5_900, 64],
  ['ro-filter-cotton', 'ro-filter-cotton', '前置棉滤芯', '1 支', 2_900, 90],
  ['ro-filter-carbon', 'ro-filter-carbon', '活性炭滤芯', '1 支', 5_900, 120],
  ['ro-filter-membrane', 'ro-filter', '反渗透膜滤芯', '1 支', 39_900, 240],
  ['tap-filter-descaling', 'tap-filter-descaling', '阻垢滤芯', '1 支', 4_900, 75, 'unsaid'],
]
