import isSafe from 'safe-regex2'
import { createContext, Script } from 'node:vm'
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
  return isSafe(source) ? (text) => regex.test(text) : (text) => testInTime(regex, text)
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

const longestTestMs = 200
const bench = createContext({ regex: /(?:)/, text: '' })
const test = new Script('regex.test(text)')

/** An expression that may try for ever is stopped, as MongoDB stops it. */
function testInTime(regex: RegExp, text: string): boolean {
  Object.assign(bench, { regex, text })
  try {
    return test.runInContext(bench, { timeout: longestTestMs }) === true
  } catch {
    throw failed('Error occurred while executing regular expression: match limit exceeded')
  }
}

const dropWhiteSpace = (source: string): string =>
  source.replace(
    /(\\[\s\S])|(\[(?:\\[\s\S]|[^\]])*\])|\s+|#[^\n]*/g,
    (_all, escape: string, set: string) => escape ?? set ?? '',
  )
