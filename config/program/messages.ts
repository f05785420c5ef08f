import type { MessageProgram } from '@domain/messaging/message-program'

/**
 * Subscribe-message templates, hours and caps. `tmplId`: put in what mp.weixin.qq.com gave you for your own
 * mini-program; the local cloud takes these as they are.
 */
export const messages: MessageProgram = {
  window: { fromMinute: 9 * 60, untilMinute: 21 * 60 },
  weeklyCap: 2,
  askedFor: ['replenishment'],
  templates: [
    {
      code: 'replenishment-due',
      tmplId: 'replenishment-due',
      title: '补货提醒',
      purpose: 'replenishment',
      fields: [
        { key: 'thing1', label: '商品' },
        { key: 'date2', label: '预计用完' },
        { key: 'thing3', label: '说明' },
      ],
      sample: { thing1: '鲜鸡肉全价猫粮 2 kg', date2: '2026年11月26日', thing3: '您通常 31 天买一次' },
    },
    {
      code: 'follow-up',
      tmplId: 'follow-up',
      title: '使用回访提醒',
      purpose: 'follow-up',
      fields: [
        { key: 'thing1', label: '商品' },
        { key: 'thing2', label: '回访内容' },
        { key: 'date3', label: '购买日期' },
      ],
      sample: { thing1: '鲜鸡肉全价猫粮 2 kg', thing2: '用得还顺手吗，点一点就好', date3: '2026年11月8日' },
    },
    {
      code: 'new-arrival',
      tmplId: 'new-arrival',
      title: '到货提醒',
      purpose: 'arrival',
      fields: [
        { key: 'thing1', label: '商品' },
        { key: 'thing2', label: '说明' },
      ],
      sample: { thing1: '深海鱼全价猫粮 2 kg', thing2: '宠物上新，您买过同类' },
    },
  ],
}
