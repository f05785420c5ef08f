/** The beginnings of product ids, and what the label of such a product says. */
const labels: readonly (readonly [begins: string, description: string])[] = [
  ['cat-food-kitten', '1 到 12 月龄 · 颗粒小 · 开封后两个月内吃完'],
  ['cat-food', '成猫 · 鲜肉含量 68% · 开封后两个月内吃完'],
  ['dog-food', '成犬 · 单一肉源 · 开封后两个月内吃完'],
  ['cat-litter', '可冲厕所的按包装说明 · 低粉尘'],
  ['pet-can', '不加诱食剂 · 开罐后冷藏两天内吃完'],
  ['freeze-dried', '单一肉源 · 复水后口感更好'],
  ['coffee-beans', '中深烘 · 整豆发货 · 建议一个月内喝完'],
  ['drip-coffee', '独立充氮 · 一包配 200 ml 热水'],
  ['tea-', '当年新茶 · 密封避光保存'],
  ['oat-milk', '常温保存 · 开封后冷藏三天内喝完'],
  ['tap-filter', '适配大多数龙头净水器 · 按水流判断更换'],
  ['laundry', '低泡易漂 · 内外衣都能用'],
  ['softener', '持香不黏腻 · 按桶量使用'],
  ['tissue', '四层可湿水 · 无荧光增白'],
  ['toilet-roll', '四层加厚 · 遇水即散'],
  ['dish-soap', '果蔬餐具两用 · 不伤手'],
  ['floor-cleaner', '木地板可用 · 免过水'],
  ['bin-bags', '加厚不漏 · 45 × 50 cm'],
  ['cotton-towel', '一次性 · 干湿两用'],
  ['face-cream', '敏感肌可用 · 先在耳后试用'],
]

/** What the label of a demo product says; '' where it says nothing. */
export const describeProduct = (productId: string): string =>
  labels.find(([begins]) => productId.startsWith(begins))?.[1] ?? ''
