import type { ProductRow } from './product-row'

/** 咖啡茶饮 */
export const coffee: readonly ProductRow[] = [
  ['coffee-beans-house-250g', 'coffee-beans', '松间拼配咖啡豆', '250 g', 6_800, 24],
  ['coffee-beans-yunnan-250g', 'coffee-beans-yunnan', '云南保山咖啡豆', '250 g', 7_200, 24],
  ['coffee-beans-ethiopia-250g', 'coffee-beans-ethiopia', '耶加雪菲咖啡豆', '250 g', 9_200, 22],
  ['coffee-beans-decaf-250g', 'coffee-beans-decaf', '低因咖啡豆', '250 g', 8_800, 27],
  ['drip-coffee-light-10', 'drip-coffee', '浅烘挂耳咖啡', '10 包', 4_900, 13],
  ['drip-coffee-dark-20', 'drip-coffee-dark', '深烘挂耳咖啡', '20 包', 8_600, 25],
  ['tea-longjing-100g', 'tea-tin', '明前龙井', '100 g', 16_800, 38],
  ['tea-tieguanyin-150g', 'tea-tin-oolong', '清香铁观音', '150 g', 8_800, 35],
  ['tea-jasmine-120g', 'tea-tin-jasmine', '茉莉花茶', '120 g', 5_800, 33],
  ['tea-puer-200g', 'tea-tin-puer', '熟普散茶', '200 g', 7_600, 52, 'unsaid'],
  ['oat-milk-6', 'oat-milk', '原味燕麦奶', '1 L × 6', 7_900, 17],
  ['oat-milk-barista-6', 'oat-milk-barista', '咖啡大师燕麦奶', '1 L × 6', 8_900, 15],
  ['oat-milk-plain-10', 'oat-milk-plain', '无糖燕麦奶', '250 ml × 10', 5_900, 11, 'unsaid'],
]
