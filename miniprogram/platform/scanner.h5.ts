/** A browser shows no camera here: the digits under the bars are typed or pasted. */
export const hasScanner = false

/** Nothing was scanned. */
export const scanCode = (): Promise<string | null> => Promise.resolve(null)
