import type { ProductRow } from './product-row'

/** 家清 */
export const home: readonly ProductRow[] = [
  ['laundry-3kg', 'laundry', '除菌洗衣液', '3 kg', 4_990, 41],
  ['laundry-baby-2kg', 'laundry-baby', '婴幼儿洗衣液', '2 kg', 5_490, 34],
  ['softener-2l', 'laundry-softener', '衣物柔顺剂', '2 L', 3_590, 48],
  ['tissue-24', 'tissue', '竹纤维抽纸', '24 包', 5_990, 46],
  ['tissue-soft-18', 'tissue-soft', '乳霜抽纸', '18 包', 6_590, 37],
  ['dish-soap-lemon-1kg', 'dish-soap', '柠檬洗洁精', '1 kg', 1_890, 33],
  ['dish-soap-tea-1kg', 'dish-soap-tea', '茶籽洗洁精', '1 kg', 2_190, 33],
  ['floor-cleaner-2l', 'laundry-floor', '木地板清洁液', '2 L', 3_290, 58, 'unsaid'],
  ['bin-bags-150', 'bin-bags', '加厚垃圾袋', '150 只', 1_990, 39],
  ['bin-bags-drawstring-120', 'bin-bags-drawstring', '抽绳垃圾袋', '120 只', 2_690, 35],
  ['toilet-roll-27', 'toilet-roll', '四层卷纸', '27 卷', 4_990, 40],
  ['toilet-roll-coreless-36', 'toilet-roll', '无芯卷纸', '36 卷', 5_590, 47],
]
