import type { FollowUpProgram } from '@domain/journey/follow-up'

/**
 * Three visits after a purchase: the day after it was received, when it has been in use for a while, and when
 * something arrives that suits it. Each goes out as a message that was agreed to, or else into the inbox.
 */
export const followUps: FollowUpProgram = {
  code: 'follow-up',
  steps: [
    { kind: 'wait', days: 1, daysOfCategory: {} },
    { kind: 'visit', visit: 'receipt', templateCode: 'follow-up', staleDays: 5 },
    { kind: 'wait', days: 12, daysOfCategory: { coffee: 6, filter: 20, skin: 20 } },
    { kind: 'visit', visit: 'survey', templateCode: 'follow-up', staleDays: 14 },
    { kind: 'until-arrival', withinDays: 60 },
    { kind: 'visit', visit: 'arrival', templateCode: 'new-arrival', staleDays: 7 },
  ],
  care: {
    pet: {
      howTo: '换粮时头一周新旧混着喂，新粮从四分之一慢慢加。开袋后封好，放在阴凉处。',
      service: '吃得不惯，七天内拿小票来店里，我们帮您换。',
    },
    coffee: {
      howTo: '开袋后挤出空气封好，避光放，两周内风味最好；要用时再磨。',
      service: '想调研磨粗细，带来店里，我们替您试一杯。',
    },
    filter: {
      howTo: '装上先放两分钟水再用，把今天记在机身的贴纸上。',
      service: '不会装就告诉店里，我们一步一步说给您听。',
    },
    skin: {
      howTo: '先在耳后试一天，没有不适再上脸；盖紧，别放在浴室里。',
      service: '有红痒先停用，拿来店里，七天内可以退。',
    },
    home: {
      howTo: '浓的先按瓶盖的刻度量，少一点也够；放在孩子够不到的地方。',
      service: '破了漏了，拍张照来店里，我们补给您。',
    },
  },
  usualCare: {
    howTo: '先看包装上的用法，开封后封好，放在阴凉干燥处。',
    service: '用着有问题，拿小票来店里，我们帮您看。',
  },
  lowScore: 2,
  latestDays: 14,
}
