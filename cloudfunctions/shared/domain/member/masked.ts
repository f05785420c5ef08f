/** A name for lists that others may read over a shoulder: the first character stays. */
export const maskedName = (name: string): string => {
  const [first = '', ...others] = [...name]
  return first + '＊'.repeat(Math.min(2, others.length))
}
