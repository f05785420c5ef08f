import { checkProgram as violationsOf } from '@domain/program/check-program'
import { program } from '@program/index'

/** Runs the program's own checks before anything is built. @throws Error that names every misfit and where it is. */
export function checkProgram(): void {
  const problems = violationsOf(program).map(({ at, problem }) => `${at}: ${problem}`)
  if (problems.length > 0) throw new Error(`config/program: ${problems.join('; ')}`)
}
