import Taro from '@tarojs/taro'
import type { EpochMs } from '@domain/time'
import { sessionKey } from './session'

const LAYOUT = 1 // raise it when a kept value changes its shape: older ones are then not read

/** What was kept, and when by this phone's clock. */
export type Kept<Value> = { readonly value: Value; readonly savedAt: EpochMs }

/** Reads what this person kept under a name; null when there is nothing or it cannot be read. */
export function readKept<Value>(name: string): Kept<Value> | null {
  try {
    const kept: unknown = Taro.getStorageSync(keyOf(name))
    return isKept<Value>(kept) ? kept : null
  } catch {
    return null
  }
}

/** Keeps a value under a name; a full storage is not a reason to fail. */
export function keep<Value>(name: string, value: Value): void {
  try {
    Taro.setStorageSync(keyOf(name), { value, savedAt: Date.now() } satisfies Kept<Value>)
  } catch {
    Taro.removeStorageSync(keyOf(name))
  }
}

/** Forgets everything this person kept. */
export function forgetEverything(): void {
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(keyOf(''))) Taro.removeStorageSync(key)
}

const keyOf = (name: string): string => `${LAYOUT}:${sessionKey()}:${name}`

const isKept = <Value>(kept: unknown): kept is Kept<Value> =>
  typeof kept === 'object' && kept !== null && 'value' in kept && 'savedAt' in kept
