import type { InvitationAnswer, InvitationPage } from '@contract/points'
import { grouped } from '../../text/amounts'

/** The rules of inviting, one sentence each, as they hold now. */
export function inviteRules(rules: InvitationPage['rules']): readonly string[] {
  const { points, waitDays, openDays } = rules
  const reward = `朋友在 ${openDays} 天内第一次消费，过了 ${waitDays} 天退货期、没有全部退掉，您得 ${grouped(points)} 积分。`
  return [
    ...(points > 0 ? [reward] : ['现在邀请朋友没有积分。']),
    '只是分享没有积分，朋友只是打开也没有。',
    '只算新朋友：刚来、没有在店里买过东西。自己邀请自己不算。',
    '每位朋友只算一次，算给最先邀请的人。',
    '只算您直接邀请的朋友，朋友再邀请的人不算给您。',
    ...(points > 0 ? [`${limitWords(rules)}店里当月的活动积分发完为止。`, '店里停办以后，还没有到账的不再给。'] : []),
  ]
}

function limitWords({ mostADay, mostEver }: InvitationPage['rules']): string {
  const day = mostADay === null ? [] : [`每天最多 ${mostADay} 位`]
  const ever = mostEver === null ? [] : [`一共最多 ${mostEver} 位`]
  return [...day, ...ever, ''].join('，')
}

/** What has come of one's invitations; '' before the first. */
export const broughtWords = ({ friends, bought, earnedPoints }: InvitationPage): string =>
  friends === 0 ? '' : `来了 ${friends} 位朋友，${bought} 位已消费，得了 ${grouped(earnedPoints)} 积分`

/** What a friend's invitation is to whoever opened it. */
export const standingWords: Readonly<Record<InvitationAnswer['standing'], string>> = {
  noted: '您第一次消费以后，请您来的朋友会得到积分，您买东西的价格不受影响。',
  own: '这是您自己的邀请，发给朋友就好。',
  taken: '您已经是另一位朋友邀请来的，这次不再算。',
  'not-new': '您早就是会员了，邀请只对新朋友算，店还是随时欢迎您。',
  unknown: '这个邀请已经不在了，不影响您逛店。',
}
