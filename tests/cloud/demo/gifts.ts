import type { Gift } from '@domain/points/gift'
import { addDays, startOfDay, type Day } from '@domain/time'

/** A gift of the demo shop: what an operator would put into the catalogue, with its drawing and how many there are. */
export type DemoGift = { readonly gift: Gift; readonly picture: string; readonly left: number | null }

type GiftRow = readonly [
  giftId: string,
  picture: string,
  name: string,
  points: number,
  unit: string,
  left: number | null,
  category: string,
  kind: Gift['kind'],
  note: string,
  rest?: Partial<Pick<Gift, 'tiers' | 'perMember'>> & {
    readonly restockInDays?: number
    readonly opensInDays?: number
  },
]

const rows: readonly GiftRow[] = [
  [
    'freeze-dried-trial',
    'freeze-dried',
    '三文鱼冻干试吃 15 g',
    120,
    '份',
    46,
    'pet',
    'fetch',
    '整块三文鱼低温冻干，撕开就能喂。猫狗都能吃，三个月以上适用。',
    { perMember: 2 },
  ],
  [
    'stoneware-mug',
    'mug',
    '粗陶马克杯 320 ml',
    1_200,
    '只',
    3,
    'home',
    'fetch',
    '手工拉坯，杯壁厚，保温久一些。可进洗碗机和微波炉。',
    { perMember: 1 },
  ],
  [
    'cat-bowl',
    'cat-bowl',
    '加高陶瓷猫碗',
    4_280,
    '个',
    12,
    'pet',
    'post',
    '碗口斜 15 度，低头吃饭不累脖子。用纸箱加厚寄出，碎了包补。',
    { perMember: 1 },
  ],
  [
    'tote-bag',
    'tote-bag',
    '厚帆布购物袋',
    900,
    '个',
    0,
    'home',
    'fetch',
    '16 安帆布，能装 15 公斤。洗过会软一点。',
    { restockInDays: 10 },
  ],
  [
    'jug-filter-gift',
    'jug-filter',
    '滤芯 1 支',
    2_400,
    '支',
    18,
    'filter',
    'post',
    '适用店里所有滤水壶，一支大约用 60 天。',
    { tiers: ['gold', 'diamond'] },
  ],
  [
    'face-cream-gift',
    'face-cream',
    '神经酰胺面霜 50 g',
    4_200,
    '瓶',
    6,
    'skin',
    'post',
    '与柜台同款正装，保质期到 2028 年 3 月。',
    { tiers: ['diamond'], perMember: 1 },
  ],
  [
    'drip-coffee-gift',
    'drip-coffee',
    '挂耳咖啡 5 包',
    380,
    '盒',
    60,
    'coffee',
    'fetch',
    '当周烘焙的拼配豆，中深烘，适合早上。',
  ],
  ['tea-trial', 'tea-tin', '明前龙井 20 g', 450, '罐', 24, 'coffee', 'post', '小罐装，够泡五六次。'],
  [
    'filter-visit',
    'ro-filter',
    '上门换滤芯一次',
    1_500,
    '次',
    null,
    'filter',
    'service',
    '师傅上门更换并冲洗管路，滤芯另购。兑换后凭码在店里约时间。',
    { tiers: ['silver', 'gold', 'diamond'] },
  ],
  ['cotton-gift', 'cotton-towel', '洗脸巾随身装', 160, '包', 5, 'home', 'fetch', '20 片一包，干湿两用。'],
  [
    'new-year-box',
    'oat-milk',
    '新年早餐盒',
    1_800,
    '盒',
    40,
    'coffee',
    'fetch',
    '燕麦奶、挂耳咖啡和一只小碗，装在一个盒子里。',
    { opensInDays: 24 },
  ],
]

/** The gifts of the demo shop as they are on a day; they stay for half a year. */
export const giftsOn = (today: Day): readonly DemoGift[] =>
  rows.map(([giftId, picture, name, points, unit, left, category, kind, note, rest = {}], place) => ({
    picture,
    left,
    gift: {
      giftId,
      name,
      kind,
      points,
      perMember: rest.perMember ?? null,
      tiers: rest.tiers ?? null,
      openFromAt: startOfDay(addDays(today, rest.opensInDays ?? -60)),
      openUntilAt: startOfDay(addDays(today, 180)),
      unit,
      note,
      pictureUrl: `/pictures/${picture}.png`,
      category,
      restockOn: rest.restockInDays === undefined ? null : addDays(today, rest.restockInDays),
      templateId: null,
      sort: (place + 1) * 10,
    },
  }))

/** The drawings that gifts need. */
export const giftPictures: readonly string[] = rows.map(([, picture]) => picture)
