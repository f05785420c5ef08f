import type { Records } from './records'

/** A list that starts as given, and stays what was put in its place until what is given changes. */
export type KeptList<Value> = {
  readonly all: () => readonly Value[]
  readonly replace: (values: readonly Value[]) => void
}

type Kept<Value> = { readonly given: string; readonly values: readonly Value[] }

/** Opens a list by its name in the records. */
export function openKeptList<Value>(records: Records, name: string, given: readonly Value[]): KeptList<Value> {
  const table = records.table<Kept<Value>>(name)
  const givenText = JSON.stringify(given)
  const kept = table.get('list')
  let values = kept?.given === givenText ? kept.values : given
  return {
    all: () => values,
    replace: (next) => {
      values = [...next]
      table.set('list', { given: givenText, values })
    },
  }
}
