import { AsyncLocalStorage } from 'node:async_hooks'
import { failed } from '../store/store-error'

const full = new AsyncLocalStorage<true>()

/** Does a piece of work on a disk that is full: whatever it writes fails at its commit. */
export const onFullDisk = <Value>(work: () => Promise<Value>): Promise<Value> => full.run(true, work)

/** Fails a commit on a full disk, after its rows were written and before they are kept. @throws the database's error */
export function refuseOnFullDisk(): void {
  if (full.getStore() === true) throw failed('no space left on device')
}
