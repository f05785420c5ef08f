/** Lets whatever waits have its turn. */
export const nextTurn = (): Promise<void> => new Promise((resume) => setImmediate(resume))
