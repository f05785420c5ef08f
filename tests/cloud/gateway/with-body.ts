import * as v from 'valibot'
import { readObject, refused, type Door, type DoorReply, type DoorRequest } from './door'

/** A door that takes a JSON body of a shape, and refuses any other with a sentence. */
export function withBody<Schema extends v.GenericSchema>(
  schema: Schema,
  door: (body: v.InferOutput<Schema>) => DoorReply | Promise<DoorReply>,
): Door {
  return ({ body }: DoorRequest) => {
    const input = readObject(body)
    if (!input) return refused(400, 'request/malformed', 'the body must be one JSON object')
    const parsed = v.safeParse(schema, input)
    if (parsed.success) return door(parsed.output)
    const issue = parsed.issues[0]
    return refused(400, 'request/invalid', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
  }
}
