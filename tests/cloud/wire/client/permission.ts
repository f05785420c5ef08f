import * as v from 'valibot'
import { parseRule } from './parse-rule'
import type { Rule } from './rule'

const presets = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'] as const

const ruleText = v.optional(
  v.union([
    v.boolean(),
    v.pipe(
      v.string(),
      v.check(
        (text) => ruleProblem(text) === null,
        ({ input }) => ruleProblem(String(input)) ?? 'not a rule',
      ),
    ),
  ]),
)

const ruleSet = v.strictObject({
  read: ruleText,
  write: ruleText,
  create: ruleText,
  update: ruleText,
  delete: ruleText,
})

/** What clients may do with a collection: one of the platform's four presets, or rules of its own. */
export const permissionSchema = v.union([v.picklist(presets), ruleSet])

/** What clients may do with a collection. */
export type Permission = v.InferOutput<typeof permissionSchema>

/** What a client wants to do. */
export type Operation = 'read' | 'create' | 'update' | 'delete'

/**
 * How an operation is decided: freely, on one's own documents alone (the presets add `_openid` to the query), never,
 * or by a rule that the query must be a subset of.
 */
export type Decision = { readonly kind: 'free' | 'own' | 'never' } | { readonly kind: 'rule'; readonly rule: Rule }

/** Reads a permission for an operation; `write` stands for create, update and delete, and what is not said is refused. */
export function decide(permission: Permission, operation: Operation): Decision {
  if (typeof permission === 'string') return { kind: byPreset[permission][operation] }
  const given = permission[operation] ?? (operation === 'read' ? undefined : permission.write)
  return given === undefined ? { kind: 'never' } : { kind: 'rule', rule: parseRule(given) }
}

const byPreset: Readonly<Record<(typeof presets)[number], Readonly<Record<Operation, 'free' | 'own' | 'never'>>>> = {
  READONLY: { read: 'free', create: 'free', update: 'own', delete: 'own' },
  PRIVATE: { read: 'own', create: 'free', update: 'own', delete: 'own' },
  ADMINWRITE: { read: 'free', create: 'never', update: 'never', delete: 'never' },
  ADMINONLY: { read: 'never', create: 'never', update: 'never', delete: 'never' },
}

function ruleProblem(text: string): string | null {
  try {
    parseRule(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
