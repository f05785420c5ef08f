import { create, type UseBoundStore, type StoreApi } from 'zustand'
import type { EpochMs } from '@domain/time'
import { failureOf, type Failure } from './failure'
import { keep, readKept } from './storage'

const SLOW_AFTER_MS = 3_000

/** Why an older value is shown: the cloud could not be asked; `savedAt` by this phone's clock. */
export type Stale = { readonly kind: Failure['kind']; readonly savedAt: EpochMs }

/** What a screen shows of something it asked the cloud for. `slow` after three seconds. */
export type Loaded<Value> =
  | { readonly phase: 'loading'; readonly slow: boolean }
  | { readonly phase: 'ready'; readonly value: Value; readonly stale: Stale | null }
  | { readonly phase: 'failed'; readonly failure: Failure }

/** One question to the cloud, its last answer kept for the next opening. */
export type Query<Value> = {
  /** The current state, for a component. */
  readonly use: UseBoundStore<StoreApi<Loaded<Value>>>
  /** Shows the last answer at once and asks anew. Never throws: the state says what happened. */
  readonly open: () => Promise<void>
  /** Changes the answer on the phone, after a write has told what it became. */
  readonly put: (change: (value: Value) => Value) => void
}

/** Makes a query. `name` is where its answer is kept. */
export function createQuery<Value>(name: string, ask: () => Promise<Value>): Query<Value> {
  const use = create<Loaded<Value>>(() => ({ phase: 'loading', slow: false }))
  let savedAt: EpochMs = 0
  let asking: Promise<void> | null = null

  const show = (value: Value) => {
    keep(name, value)
    savedAt = Date.now()
    use.setState({ phase: 'ready', value, stale: null }, true)
  }

  const showKept = () => {
    if (use.getState().phase === 'ready') return
    const kept = readKept<Value>(name)
    savedAt = kept?.savedAt ?? 0
    use.setState(kept ? { phase: 'ready', value: kept.value, stale: null } : { phase: 'loading', slow: false }, true)
  }

  const showFailure = (failure: Failure) => {
    const state = use.getState()
    if (state.phase === 'ready') use.setState({ ...state, stale: { kind: failure.kind, savedAt } }, true)
    else use.setState({ phase: 'failed', failure }, true)
  }

  const askAnew = async () => {
    const timer = setTimeout(() => {
      if (use.getState().phase === 'loading') use.setState({ phase: 'loading', slow: true }, true)
    }, SLOW_AFTER_MS)
    try {
      show(await ask())
    } catch (thrown) {
      showFailure(failureOf(thrown))
    } finally {
      clearTimeout(timer)
      asking = null
    }
  }

  const open = () => {
    showKept()
    asking ??= askAnew()
    return asking
  }

  const put = (change: (value: Value) => Value) => {
    const state = use.getState()
    if (state.phase !== 'ready') return
    const value = change(state.value)
    keep(name, value)
    use.setState({ ...state, value }, true)
  }

  return { use, open, put }
}
