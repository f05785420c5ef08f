import type { EpochMs } from '@domain/time'
import type { Records } from './records'

/** A message in somebody's WeChat. `page` is what a tap on it opens; null opens nothing. */
export type PhoneMessage = {
  readonly messageId: string
  readonly openid: string
  readonly kind: 'subscribe' | 'customer-service'
  readonly at: EpochMs
  readonly tmplId: string | null
  readonly title: string
  readonly fields: readonly { readonly key: string; readonly label: string; readonly value: string }[]
  readonly page: string | null
}

/** The phones of everybody. */
export type Phones = {
  /** Puts a message on a phone and gives it its number. */
  readonly receive: (message: Omit<PhoneMessage, 'messageId'>) => PhoneMessage
  /** Newest first. */
  readonly of: (openid: string) => readonly PhoneMessage[]
  readonly count: () => number
  readonly countOf: (openid: string) => number
}

/** What everybody's WeChat has received from this mini-program. */
export function openPhones(records: Records): Phones {
  const table = records.table<PhoneMessage>('phone-messages')
  const byPerson = new Map<string, PhoneMessage[]>()
  const file = (message: PhoneMessage) => {
    const own = byPerson.get(message.openid) ?? []
    own.push(message)
    byPerson.set(message.openid, own)
  }
  const stored = table.all()
  stored.forEach(file)
  let last = stored.length
  return {
    receive: (message) => {
      const numbered = { ...message, messageId: String((last += 1)) }
      table.set(numbered.messageId, numbered)
      file(numbered)
      return numbered
    },
    of: (openid) => [...(byPerson.get(openid) ?? [])].reverse(),
    count: () => last,
    countOf: (openid) => byPerson.get(openid)?.length ?? 0,
  }
}
