/** What a document was before a commit: its place and text, or undefined if it was not there. */
export type Version = { readonly seq: number; readonly text: string } | undefined

type Entry = { readonly commit: number; readonly before: Version }

/** What documents were before recent commits, for as long as an open transaction may look back. */
export type History = {
  /** The number of the latest commit: what a snapshot taken now sees. */
  latest(): number
  /** Starts a commit and answers its number. */
  next(): number
  record(table: string, idKey: string, commit: number, before: Version): void
  /** Whether the document was written after the snapshot; then `before` is what the snapshot sees. */
  since(table: string, idKey: string, snapshot: number): { readonly before: Version } | undefined
  /** Every document of a collection written after the snapshot, with what the snapshot sees of it. */
  changedSince(table: string, snapshot: number): ReadonlyMap<string, Version>
  open(snapshot: number): void
  close(snapshot: number): void
}

/** A history that is empty while no transaction is open. */
export function openHistory(): History {
  let latest = 0
  const snapshots = new Map<number, number>()
  const tables = new Map<string, Map<string, Entry[]>>()
  const firstAfter = (entries: readonly Entry[] | undefined, snapshot: number): Entry | undefined =>
    entries?.find(({ commit }) => commit > snapshot)
  return {
    latest: () => latest,
    next: () => ++latest,
    record: (table, idKey, commit, before) => {
      if (snapshots.size === 0) return
      const documents = tables.get(table) ?? new Map<string, Entry[]>()
      tables.set(table, documents)
      documents.set(idKey, [...(documents.get(idKey) ?? []), { commit, before }])
    },
    since: (table, idKey, snapshot) => firstAfter(tables.get(table)?.get(idKey), snapshot),
    changedSince: (table, snapshot) => {
      const changed = new Map<string, Version>()
      for (const [idKey, entries] of tables.get(table) ?? []) {
        const entry = firstAfter(entries, snapshot)
        if (entry !== undefined) changed.set(idKey, entry.before)
      }
      return changed
    },
    open: (snapshot) => void snapshots.set(snapshot, (snapshots.get(snapshot) ?? 0) + 1),
    close: (snapshot) => {
      const left = (snapshots.get(snapshot) ?? 1) - 1
      if (left > 0) snapshots.set(snapshot, left)
      else snapshots.delete(snapshot)
      if (snapshots.size === 0) tables.clear()
      else forget(tables, Math.min(...snapshots.keys()))
    },
  }
}

function forget(tables: Map<string, Map<string, Entry[]>>, oldest: number): void {
  for (const documents of tables.values()) {
    for (const [idKey, entries] of documents) {
      const needed = entries.filter(({ commit }) => commit > oldest)
      if (needed.length === 0) documents.delete(idKey)
      else if (needed.length < entries.length) documents.set(idKey, needed)
    }
  }
}
