import type { Template } from './template'

/** The templates the account has picked. */
export type Templates = {
  readonly find: (tmplId: string) => Template | null
  readonly all: () => readonly Template[]
  /** Puts another list in place of this one, until the next start. */
  readonly replace: (templates: readonly Template[]) => void
}

/** Keeps the account's templates. */
export function openTemplates(given: readonly Template[]): Templates {
  let templates = [...given]
  return {
    find: (tmplId) => templates.find((template) => template.tmplId === tmplId) ?? null,
    all: () => templates,
    replace: (next) => {
      templates = [...next]
    },
  }
}
