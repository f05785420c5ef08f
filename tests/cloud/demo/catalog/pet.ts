import type { ProductRow } from './product-row'

/** 宠物 */
export const pet: readonly ProductRow[] = [
  ['cat-food-chicken-2kg', 'cat-food', '鲜鸡肉全价猫粮', '2 kg', 12_900, 31],
  ['cat-food-salmon-2kg', 'cat-food-salmon', '三文鱼全价猫粮', '2 kg', 13_900, 31],
  ['cat-food-kitten-1500g', 'cat-food-kitten', '幼猫奶糕粮', '1.5 kg', 9_900, 24],
  ['cat-food-chicken-5kg', 'cat-food', '鲜鸡肉全价猫粮', '5 kg', 28_900, 74],
  ['dog-food-beef-2500g', 'dog-food', '牛肉小型犬粮', '2.5 kg', 13_600, 33],
  ['dog-food-lamb-10kg', 'dog-food-lamb', '羊肉中大型犬粮', '10 kg', 36_800, 44],
  ['cat-litter-tofu-6l', 'cat-litter', '原味豆腐猫砂', '6 L', 2_990, 14],
  ['cat-litter-mix-10kg', 'cat-litter-mix', '混合猫砂', '10 kg', 5_990, 26],
  ['cat-litter-clay-9kg', 'cat-litter-clay', '膨润土猫砂', '9 kg', 4_590, 22, 'unsaid'],
  ['pet-can-tuna-6', 'pet-can', '金枪鱼白肉罐', '170 g × 6', 5_400, 12],
  ['pet-can-chicken-12', 'pet-can-chicken', '鸡胸肉主食罐', '85 g × 12', 7_200, 13],
  ['pet-can-beef-6', 'pet-can-beef', '牛肉犬罐头', '375 g × 6', 6_600, 15],
  ['freeze-dried-salmon-100g', 'freeze-dried', '三文鱼冻干', '100 g', 6_900, 28],
  ['freeze-dried-chicken-150g', 'freeze-dried-chicken', '鸡胸肉冻干', '150 g', 5_900, 34, 'unsaid'],
  ['freeze-dried-duck-200g', 'freeze-dried-duck', '鸭肉冻干', '200 g', 7_900, 36],
]
