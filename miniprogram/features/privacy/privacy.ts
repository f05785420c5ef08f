import type { PrivacyPage, TracePage } from '@contract/privacy'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** What is kept of the member, and what they said to it. */
export const privacy = createQuery<PrivacyPage>('privacy', () => cloud.privacy.openPrivacy({}))

type Kind = PrivacyPage['consents'][number]['kind']

/** Says yes or no to something; throws a failure when it did not arrive. */
export async function say(kind: Kind, isGiven: boolean): Promise<void> {
  await cloud.privacy.giveConsent({ kind, isGiven })
  await privacy.open()
}

/** Everything that is kept, page by page, as one JSON text. Throws a failure. */
export async function gather(): Promise<string> {
  const pieces: Record<string, unknown[]> = {}
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: TracePage = await cloud.privacy.exportTraces(cursor === '' ? {} : { cursor })
    for (const { collection, documents } of page.pieces) (pieces[collection] ??= []).push(...documents)
    cursor = page.cursor
  }
  return JSON.stringify(pieces, null, 2)
}

/** Deletes the member. Throws a failure. */
export const leave = async (): Promise<void> => void (await cloud.privacy.leave({ sure: 'delete-everything' }))
