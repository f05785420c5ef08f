import type { ProductTile } from '@contract/shop'
import { cloud } from '../../platform/cloud'
import { keep, readKept } from '../../platform/storage'

const NAME = 'searched'
const MOST_WORDS = 8

/** Products that hold the words. Throws a failure. */
export const findProducts = async (word: string): Promise<readonly ProductTile[]> =>
  (await cloud.shop.searchProducts({ word })).products

/** What was searched for on this phone, the latest first. */
export const searchedWords = (): readonly string[] => readKept<readonly string[]>(NAME)?.value ?? []

/** Remembers a word that was searched for. */
export const rememberWord = (word: string): void =>
  keep(NAME, [word, ...searchedWords().filter((one) => one !== word)].slice(0, MOST_WORDS))
