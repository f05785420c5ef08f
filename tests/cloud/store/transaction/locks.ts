/** Who holds a document, or a key of a unique index, until its transaction ends. */
export type Locks = {
  /** The holder of the first held name that is not `self`. */
  holder(names: readonly string[], self?: string): string | undefined
  take(names: readonly string[], owner: string): void
  /** Lets go of everything the owner holds and wakes those who wait for it. */
  release(owner: string): void
  /** Settles when the owner has let go. */
  released(owner: string): Promise<void>
}

/** No lock is ever waited for by a transaction, so there are no deadlocks: only plain writes wait. */
export function openLocks(): Locks {
  const owners = new Map<string, string>()
  const held = new Map<string, Set<string>>()
  const waiting = new Map<string, (() => void)[]>()
  return {
    holder: (names, self) => {
      if (owners.size === 0) return undefined
      return names.map((name) => owners.get(name)).find((owner) => owner !== undefined && owner !== self)
    },
    take: (names, owner) => {
      const own = held.get(owner) ?? new Set()
      held.set(owner, own)
      for (const name of names) {
        owners.set(name, owner)
        own.add(name)
      }
    },
    release: (owner) => {
      for (const name of held.get(owner) ?? []) owners.delete(name)
      held.delete(owner)
      const waiters = waiting.get(owner) ?? []
      waiting.delete(owner)
      for (const wake of waiters) wake()
    },
    released: (owner) =>
      new Promise((resolve) => {
        if (!held.has(owner)) return resolve()
        waiting.set(owner, [...(waiting.get(owner) ?? []), resolve])
      }),
  }
}
