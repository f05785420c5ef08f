import * as v from 'valibot'
import { refuse } from '@domain/refusal'

/** Checks an input against its schema. @throws refusal request/invalid with the first place that is wrong. */
export function parse<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  throw refuse('request/invalid', { path: v.getDotPath(issue) ?? '', expected: issue.expected ?? issue.message })
}

/** Parses JSON that came as text. @throws refusal request/malformed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse('request/malformed')
  }
}
