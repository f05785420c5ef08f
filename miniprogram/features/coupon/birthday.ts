import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import { say } from '../../platform/toast'
import { offers } from './offers'

/** Tells the shop a birthday, 'MM-DD', and says what came of it. Never throws. */
export async function tellBirthday(birthday: string): Promise<void> {
  try {
    await lasting.member.setBirthday({ birthday })
    offers.put((shown) => ({ ...shown, birthday: shown.birthday && { ...shown.birthday, told: birthday } }))
    say('记下了，到时候送到我的券')
  } catch (thrown) {
    const { kind, message } = failureOf(thrown)
    say(kind === 'offline' ? '网络断了，已经记下，连上后自动保存。' : message)
  }
}
