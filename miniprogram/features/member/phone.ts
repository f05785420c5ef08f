import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import type { PhoneTap } from '../../platform/phone'
import { center } from './center'

/** Binds the number behind a tap, and answers what to say. Never throws. */
export async function bindPhone(tap: PhoneTap): Promise<string> {
  if ('why' in tap) return tap.why === 'refused' ? '没有绑定，不影响您使用。' : '今天的验证次数用完了，请改天再来。'
  try {
    const { foundHistory } = await cloud.member.bindPhone({ code: tap.code })
    void center.open()
    return foundHistory ? '绑好了，店里的消费和积分已经算在您名下。' : '绑好了，以后在店里报手机号就行。'
  } catch (thrown) {
    return failureOf(thrown).message
  }
}
