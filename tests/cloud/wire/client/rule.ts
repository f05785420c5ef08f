/** How two values are compared in a rule. */
export type Comparison = '==' | '!=' | '>' | '>=' | '<' | '<=' | 'in'

/** A security rule as a tree: what the platform's rule language can say, and nothing else. */
export type Rule =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'name'; readonly name: 'auth' | 'doc' | 'now' }
  | { readonly kind: 'member'; readonly of: Rule; readonly key: Rule }
  | { readonly kind: 'list'; readonly items: readonly Rule[] }
  | { readonly kind: 'text'; readonly parts: readonly Rule[] }
  | { readonly kind: 'get'; readonly path: Rule }
  | { readonly kind: 'not'; readonly of: Rule }
  | { readonly kind: 'and' | 'or'; readonly left: Rule; readonly right: Rule }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Rule; readonly right: Rule }

/** The parts a rule is made of. */
export function partsOf(rule: Rule): readonly Rule[] {
  switch (rule.kind) {
    case 'constant':
    case 'name':
      return []
    case 'member':
      return [rule.of, rule.key]
    case 'list':
      return rule.items
    case 'text':
      return rule.parts
    case 'get':
      return [rule.path]
    case 'not':
      return [rule.of]
    case 'and':
    case 'or':
    case 'compare':
      return [rule.left, rule.right]
  }
}
