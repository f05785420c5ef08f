import { useState } from 'react'
import type { ProductTile } from '@contract/shop'
import { failureOf, type Failure } from '../../platform/failure'
import { findProducts, rememberWord } from './search'

/** Where a search stands. */
export type Found =
  | { readonly phase: 'idle' | 'loading' }
  | { readonly phase: 'ready'; readonly word: string; readonly products: readonly ProductTile[] }
  | { readonly phase: 'failed'; readonly failure: Failure }

/** What is typed and what it found. */
export function useSearch() {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found>({ phase: 'idle' })
  const type = (text: string) => {
    setTyped(text)
    if (text.trim() === '') setFound({ phase: 'idle' })
  }
  const find = async (text: string) => {
    const word = text.trim()
    if (word === '') return
    setTyped(word)
    setFound({ phase: 'loading' })
    try {
      setFound({ phase: 'ready', word, products: await findProducts(word) })
      rememberWord(word)
    } catch (thrown) {
      setFound({ phase: 'failed', failure: failureOf(thrown) })
    }
  }
  return { typed, found, type, find: (text: string) => void find(text) }
}
