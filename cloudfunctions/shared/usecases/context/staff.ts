import type { AuditEntry } from '@domain/member/audit'
import type { Staff, Store } from '@domain/member/staff'

/** What the collections of the people behind the counter hold; a member of staff is found by their memberId. */
export type StaffDocuments = { staff: Staff; stores: Store; audit_entries: AuditEntry }
