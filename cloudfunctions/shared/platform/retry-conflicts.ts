import { refuse } from '@domain/refusal'

const MAX_TRIES = 12
const FIRST_WAIT_MS = 5

/**
 * Repeats work that lost a race for a document: back-off with jitter. The SDK's own retry does not work through
 * wx-server-sdk, which drops the code it looks for. @throws refusal try-again when it lost every time.
 */
export async function withRetries<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (thrown) {
      if (!isConflict(thrown)) throw thrown
      if (tries === MAX_TRIES) throw refuse('try-again')
      await pause(Math.random() * FIRST_WAIT_MS * 2 ** Math.min(tries, 7))
    }
  }
}

/** The platform's words for a lost race, also when the transaction was ended for it. */
function isConflict(thrown: unknown): boolean {
  return thrown instanceof Error && /TransactionConflict|TransactionNotExist/.test(thrown.message)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
