const poetic = (
  '南枝 听雨 松果 拾光 青柠 云朵 小满满 晚风 知夏 初一 北岸 陌上 清欢 半糖 微凉 木棉 芒种 白露 霜降 谷雨 ' +
  '立夏 惊蛰 小寒 山茶 竹影 荷包 豆芽 花卷 麻薯 年糕 汤圆 芝麻 栗子 核桃 杏仁 桂圆 枇杷 柚子 橘子 石榴 ' +
  '海盐 薄荷 茉莉 桂花 银杏 紫苏 艾草 当归 苏叶 连翘 长安 江南 漠北 洛水 渔舟 远山 近水 斜阳 星野 月半'
).split(' ')
const given = '澜 宁 静 敏 哲 凯 航 琳 倩 蕾 峰 辉 颖 婷 岚 杰 萌 磊 楠 芸'.split(' ')
const before = ['阿', '小', '老', '大']
const pets = '豆豆 团团 圆圆 毛毛 咪咪 奶茶 布丁 可乐 旺财 米粒 花生 饭团 土豆 糯米 雪球'.split(' ')
const after = ['妈', '爸', '姐姐', '家']

const all: readonly string[] = [
  ...poetic,
  ...before.flatMap((word) => given.map((name) => word + name)),
  ...pets.flatMap((pet) => after.map((word) => pet + word)),
]

/** The nickname of the n-th member; from the 200th on they carry a figure, as nicknames do. */
export function nicknameOf(index: number): string {
  const spread = (index * 83) % all.length // 83 shares no factor with the 200 names: each comes once a round
  const round = Math.floor(index / all.length)
  return `${all[spread]}${round === 0 ? '' : round + 1}`
}
