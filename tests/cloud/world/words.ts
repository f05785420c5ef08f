import { openKeptList } from './kept-list'
import type { Records } from './records'

/** What a check suggests; labels: 100 good, 10001 advertising, 20002 porn, 20006 crime, 20008 fraud, 21000 other. */
export type Verdict = { readonly suggest: 'pass' | 'review' | 'risky'; readonly label: number }

/** One word and what it makes of a text. */
export type Word = { readonly word: string; readonly suggest: 'review' | 'risky'; readonly label: number }

/** The word list of the content checks. */
export type Words = {
  readonly judge: (text: string) => Verdict
  readonly all: () => readonly Word[]
  readonly replace: (words: readonly Word[]) => void
}

const STARTING_WORDS: readonly Word[] = [
  { word: '赌博', suggest: 'risky', label: 20006 },
  { word: '色情', suggest: 'risky', label: 20002 },
  { word: '刷单返利', suggest: 'risky', label: 20008 },
  { word: '加微信', suggest: 'review', label: 10001 },
]

/** The word list that stands for WeChat's models; a risky word outweighs one to be reviewed. */
export function openWords(records: Records): Words {
  const list = openKeptList(records, 'words', STARTING_WORDS)
  return {
    ...list,
    judge: (text) => {
      const hits = list.all().filter(({ word }) => text.includes(word))
      const worst = hits.find(({ suggest }) => suggest === 'risky') ?? hits[0]
      return worst ? { suggest: worst.suggest, label: worst.label } : { suggest: 'pass', label: 100 }
    },
  }
}
