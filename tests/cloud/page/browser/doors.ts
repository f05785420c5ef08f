import type { Board, PersonView } from '../board'

/** What a door answered: its JSON, or the sentence it refused with, and its code. */
export type Said<Reply> = { readonly reply: Reply } | { readonly problem: string; readonly code?: string | undefined }

/** The people on the left, and whoever is looked at besides; '' looks at nobody. */
export const fetchPeople = async (openid = ''): Promise<readonly PersonView[]> => {
  const asked = openid === '' ? '' : `?openid=${encodeURIComponent(openid)}`
  const said = await ask<{ readonly people: readonly PersonView[] }>(`/local/people${asked}`)
  return 'reply' in said ? said.reply.people : []
}

/** The openids of the people who were here last. */
export const fetchOpenids = async (): Promise<readonly string[]> => {
  const said = await ask<{ readonly people: readonly { readonly openid: string }[] }>('/local/overview')
  return 'reply' in said ? said.reply.people.map(({ openid }) => openid) : []
}

/** What is so for one person now; null while the cloud does not answer. */
export const fetchBoard = async (openid: string): Promise<Board | null> => {
  const said = await ask<Board>(`/local/board?openid=${encodeURIComponent(openid)}`)
  return 'reply' in said ? said.reply : null
}

/** Makes something happen. */
export const act = <Reply>(path: string, body: object = {}): Promise<Said<Reply>> =>
  ask<Reply>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Asks a door of this cloud. */
export async function ask<Reply>(path: string, init?: RequestInit): Promise<Said<Reply>> {
  try {
    const response = await fetch(path, init)
    const body = (await response.json()) as Reply & { readonly message?: string; readonly code?: string }
    return response.ok ? { reply: body } : { problem: body.message ?? `${response.status}`, code: body.code }
  } catch {
    return { problem: '本地云没有回答，它还开着吗' }
  }
}
