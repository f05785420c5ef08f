import { refuse } from '@domain/refusal'
import type { Context } from '../context'

/** Lets nobody in while the program's switch is off. @throws refusal community/closed. */
export function checkOpen({ program }: Pick<Context, 'program'>): void {
  if (program.community.switch === 'off') throw refuse('community/closed')
}
