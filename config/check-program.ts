import { checkMessages } from '@domain/messaging/message-program'
import { messages } from '@program/messages'

/** Runs the program's own checks before anything is built. @throws Error that names every field a message cannot fill. */
export function checkProgram(): void {
  const problems = checkMessages(messages).map(({ path, problem }) => `${path}: ${problem}`)
  if (problems.length > 0) throw new Error(`config/program/messages.ts: ${problems.join('; ')}`)
}
