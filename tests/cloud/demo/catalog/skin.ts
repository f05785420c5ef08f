import type { ProductRow } from './product-row'

/** 个护 */
export const skin: readonly ProductRow[] = [
  ['face-cream-ceramide-50g', 'face-cream', '神经酰胺面霜', '50 g', 16_800, 48],
  ['face-cream-night-50g', 'face-cream-night', '烟酰胺晚霜', '50 g', 13_800, 50],
  ['shampoo-amino-500ml', 'shampoo', '氨基酸洗发水', '500 ml', 6_900, 45],
  ['conditioner-500ml', 'shampoo-conditioner', '柔顺护发素', '500 ml', 5_900, 52],
  ['body-wash-750ml', 'shampoo-body', '樱花沐浴露', '750 ml', 4_900, 42],
  ['body-lotion-400ml', 'shampoo-lotion', '燕麦身体乳', '400 ml', 7_900, 40, 'unsaid'],
  ['hand-soap-2', 'shampoo-hand', '泡沫洗手液', '300 ml × 2', 2_990, 36],
  ['toothpaste-2', 'toothpaste', '含氟薄荷牙膏', '120 g × 2', 3_600, 46],
  ['toothpaste-kids-60g', 'toothpaste-kids', '儿童牙膏', '60 g', 2_590, 32],
  ['sunscreen-50ml', 'sunscreen', '清爽防晒乳', '50 ml', 9_800, 34, 'unsaid'],
  ['cotton-towel-6', 'cotton-towel', '加厚棉柔巾', '80 抽 × 6', 5_900, 30],
  ['cotton-towel-wet-10', 'cotton-towel-wet', '湿厕纸', '80 片 × 10', 4_900, 38],
]
