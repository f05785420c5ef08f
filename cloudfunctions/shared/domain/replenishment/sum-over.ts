/** The sum of a value over a list. */
export const sumOver = <T>(list: readonly T[], value: (one: T) => number): number =>
  list.reduce((sum, one) => sum + value(one), 0)
