import type { InboxEntry } from '@domain/messaging/inbox'
import type { Transaction } from '../context'

/** Puts a message into a member's inbox once: told again, the one that is there stays, read or not. */
export async function postInbox(tx: Transaction, entry: Omit<InboxEntry, 'readAt'>): Promise<void> {
  if (!(await tx.read('inbox_entries', entry.entryId)))
    await tx.write('inbox_entries', entry.entryId, { ...entry, readAt: null })
}
