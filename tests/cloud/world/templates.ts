import { openKeptList } from './kept-list'
import type { Records } from './records'
import type { Template } from './template'

/** The templates the account has picked. */
export type Templates = {
  readonly find: (tmplId: string) => Template | null
  readonly all: () => readonly Template[]
  /** Puts another list in place of this one, until other templates are given at a start. */
  readonly replace: (templates: readonly Template[]) => void
}

/** Keeps the account's templates. */
export function openTemplates(records: Records, given: readonly Template[]): Templates {
  const list = openKeptList(records, 'templates', given)
  return { ...list, find: (tmplId) => list.all().find((template) => template.tmplId === tmplId) ?? null }
}
