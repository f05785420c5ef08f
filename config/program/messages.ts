import type { MessageProgram } from '@domain/messaging/message-program'

/**
 * Subscribe-message templates, hours and caps. `tmplId`: put in what mp.weixin.qq.com gave you for your own
 * mini-program; the local cloud takes these as they are.
 */
export const messages: MessageProgram = {
  window: { fromMinute: 9 * 60, untilMinute: 21 * 60 },
  weeklyCap: 2,
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
  ],
}
