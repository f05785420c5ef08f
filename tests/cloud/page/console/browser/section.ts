import type { Said } from '../../browser/doors'
import type { Overview } from '../overview'

/** What a section may ask of the page around it. */
export type Desk = {
  /** The cloud as it was seen last. */
  readonly overview: () => Overview
  /** Goes to a section, and to one thing in it. */
  readonly go: (key: string, chosen?: string) => void
  /** Shows a sentence for a while. */
  readonly say: (text: string, isBad?: boolean) => void
  /** Makes something happen, tells what it was refused with, then draws everything anew; null when it was refused. */
  readonly deed: <Reply>(act: () => Promise<Said<Reply>>) => Promise<Reply | null>
  /** True while something is happening: its buttons rest. */
  readonly isBusy: () => boolean
}

/** One row of the rail and what it opens. */
export type Section = {
  readonly key: string
  readonly title: string
  /** What is drawn in a 24 × 24 picture. */
  readonly icon: string
  /** A number beside the title in the rail; null shows none. */
  readonly count?: (overview: Overview) => number | null
  /** The sentence under the title. */
  readonly lead: (overview: Overview) => string
  /** Builds what stays while it is looked at, and answers what draws the rest anew every two seconds. */
  readonly open: (place: HTMLElement, chosen: string, desk: Desk) => () => void | Promise<void>
}
