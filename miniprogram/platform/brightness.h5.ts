/** A browser may not touch the screen's brightness: there is nothing to undo. */
export const brighten = (): (() => void) => () => undefined
