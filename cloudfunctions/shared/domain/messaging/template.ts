import type { GrantPurpose } from './grant'

/** WeChat's field types that our templates use; limits in `field.ts`. */
export type FieldType =
  | 'thing'
  | 'number'
  | 'letter'
  | 'symbol'
  | 'character_string'
  | 'time'
  | 'date'
  | 'amount'
  | 'phone_number'
  | 'name'
  | 'phrase'

/** One field of a template: `key` is WeChat's, for example `thing1`; `label` is what the template library shows. */
export type TemplateField = { readonly key: `${FieldType}${number}`; readonly label: string }

/** A subscribe-message template as approved in the console, and the one purpose it may be asked and used for. */
export type MessageTemplate = {
  readonly code: string
  readonly tmplId: string
  readonly title: string
  readonly purpose: GrantPurpose
  readonly fields: readonly TemplateField[]
}

/** The values of a message by field key. */
export type FieldValues = Readonly<Record<string, string>>
