import { fen, type Fen } from '../money'
import type { Day } from '../time'
import { qualifyingAmount } from './qualifying'
import type { TierMember } from './review'
import { rankOf, tierByCode, type TierProgram } from './tier'

/** What keeps a level beyond its period: what counts so far of what it needs by the last day. */
export type KeepLevel = {
  readonly untilOn: Day
  readonly countedFen: Fen
  readonly neededFen: Fen
  readonly shortFen: Fen
}

/** What a member still has to spend by the end of the period to keep the level; null where nobody can lose it. */
export function keepLevel(program: TierProgram, member: TierMember): KeepLevel | null {
  const { code, keptUntilOn } = member.standing
  if (keptUntilOn === null || rankOf(program, code) === 0) return null
  const countedFen = qualifyingAmount(member.qualifying, program.window, keptUntilOn, member.joinedOn)
  const neededFen = tierByCode(program, code).fromFen
  return { untilOn: keptUntilOn, countedFen, neededFen, shortFen: fen(Math.max(0, neededFen - countedFen)) }
}
