import { failed } from '../store-error'

/** Whether a text contains what a regular expression describes. */
export type TextTest = (text: string) => boolean

/** A PCRE-style pattern with MongoDB's options (i m s x) as JavaScript runs it. */
export function compileRegex(pattern: string, options: string): TextTest {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern)
  const flags = new Set([...options, ...(inline?.[1] ?? '')])
  const bare = inline === null ? pattern : pattern.slice(inline[0].length)
  const source = flags.has('x') ? dropWhiteSpace(bare) : bare
  const regex = build(source, [...flags].filter((flag) => 'ims'.includes(flag)).join(''))
  return (text) => regex.test(text)
}

/** Unicode mode reads a character beyond U+FFFF as one; it refuses some escapes that PCRE takes, so it is only tried. */
function build(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `${flags}u`)
  } catch {
    try {
      return new RegExp(source, flags)
    } catch (error) {
      throw failed(`Regular expression is invalid: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

const dropWhiteSpace = (source: string): string =>
  source.replace(
    /(\\[\s\S])|(\[(?:\\[\s\S]|[^\]])*\])|\s+|#[^\n]*/g,
    (_all, escape: string, set: string) => escape ?? set ?? '',
  )
