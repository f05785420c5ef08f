import type { Records } from '../../world/records'
import type { Permission } from './permission'

/** What clients may do with each collection. */
export type Permissions = {
  /** Nothing, where nothing was said. */
  readonly of: (collection: string) => Permission
  /** Says it for a collection from now on, whatever the schema says. */
  readonly set: (collection: string, permission: Permission) => void
}

type Given = { readonly name: string; readonly permission?: Permission | undefined }

/** Keeps what was said by hand; the schema speaks where nobody did. */
export function openPermissions(records: Records, schema: readonly Given[]): Permissions {
  const said = records.table<Permission>('permissions')
  const given = new Map(schema.map(({ name, permission }) => [name, permission]))
  return {
    of: (collection) => said.get(collection) ?? given.get(collection) ?? 'ADMINONLY',
    set: said.set,
  }
}
