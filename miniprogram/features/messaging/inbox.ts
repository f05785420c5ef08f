import type { ContactChoices, InboxLine, InboxPage } from '@contract/messaging'
import { cloud } from '../../platform/cloud'
import { openLink } from '../../platform/navigate'
import { lasting } from '../../platform/pending'
import { createQuery } from '../../platform/query'

/** The inbox as far as it has been read on. */
export const inbox = createQuery<InboxPage>('inbox', () => cloud.messaging.openInbox({}))

/** Adds the next page, if there is one. Throws a failure when it cannot be had. */
export async function readOn(): Promise<void> {
  const state = inbox.use.getState()
  const cursor = state.phase === 'ready' ? state.value.cursor : null
  if (cursor === null) return
  const page = await cloud.messaging.openInbox({ cursor })
  inbox.put((shown) => (shown.cursor === cursor ? { ...page, lines: [...shown.lines, ...page.lines] } : shown))
}

/** A tap on a message: it is read at once on the phone, the cloud is told, and where it leads somewhere one goes there. */
export function openLine(line: InboxLine): void {
  if (!line.isRead) {
    inbox.put((shown) => ({ ...marked(shown, line.entryId), unread: Math.max(0, shown.unread - 1) }))
    void tell(line.entryId)
  }
  if (line.page !== null) openLink(line.page)
}

/** Everything is read. */
export function readAll(): void {
  inbox.put((shown) => ({ ...marked(shown, null), unread: 0 }))
  void tell(null)
}

/** Keeps what one wants to receive; shown at once, and put back when the cloud says no. Throws that failure. */
export async function choose(choices: ContactChoices, before: ContactChoices): Promise<void> {
  inbox.put((shown) => ({ ...shown, choices }))
  try {
    const kept = await lasting.messaging.chooseContact(choices)
    inbox.put((shown) => ({ ...shown, choices: kept }))
  } catch (thrown) {
    inbox.put((shown) => ({ ...shown, choices: before }))
    throw thrown
  }
}

// What is not heard now is sent again with the rest that waits; the next opening tells how many are left.
const tell = (entryId: string | null): Promise<void> =>
  lasting.messaging.readInbox({ entryId }).then(
    ({ unread }) => inbox.put((shown) => ({ ...shown, unread })),
    () => undefined,
  )

const marked = (shown: InboxPage, entryId: string | null): InboxPage => ({
  ...shown,
  lines: shown.lines.map((line) => (entryId === null || line.entryId === entryId ? { ...line, isRead: true } : line)),
})
