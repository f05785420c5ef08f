import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/** Who may call an action. A member is anybody the platform has identified; roles do not include one another. */
export type Role = 'member' | 'staff' | 'operator'

/** One thing the cloud can be asked: who may ask, the shape of the question, the type of the answer. */
export type Action<Input extends GenericSchema = GenericSchema, Reply = unknown, R extends Role = Role> = {
  readonly role: R
  readonly input: Input
  /** True when it changes something: the caller must send a `requestId` and may repeat it safely. */
  readonly writes: boolean
  /** Carries the reply's type; never set. */
  readonly reply?: Reply
}

/** The actions of one area, by name. */
export type AreaContract = Readonly<Record<string, Action>>

/** Declares a reading action: `reads<Reply>()('member', schema)`. */
export const reads =
  <Reply>() =>
  <Input extends GenericSchema, R extends Role>(role: R, input: Input): Action<Input, Reply, R> => ({
    role,
    input,
    writes: false,
  })

/** Declares a writing action: `writes<Reply>()('member', schema)`. */
export const writes =
  <Reply>() =>
  <Input extends GenericSchema, R extends Role>(role: R, input: Input): Action<Input, Reply, R> => ({
    role,
    input,
    writes: true,
  })

/** What a caller sends to an action. */
export type InputOf<A> = A extends Action<infer Input, infer _Reply, infer _Role> ? InferInput<Input> : never

/** What a handler receives after parsing. */
export type ParsedInputOf<A> = A extends Action<infer Input, infer _Reply, infer _Role> ? InferOutput<Input> : never

/** What an action answers. */
export type ReplyOf<A> = A extends Action<infer _Input, infer Reply, infer _Role> ? Reply : never

/** Who may call an action, as a type. */
export type RoleOf<A> = A extends Action<infer _Input, infer _Reply, infer R> ? R : never
