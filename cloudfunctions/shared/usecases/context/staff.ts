import type { AuditEntry } from '@domain/member/audit'
import type { Staff, Store } from '@domain/member/staff'
import type { Visit } from '@domain/member/visit'
import type { CounterSale } from '@domain/shop/at-counter'
import type { EpochMs } from '@domain/time'

/** What the collections of the people behind the counter hold; a member of staff is found by their memberId. */
export type StaffDocuments = {
  staff: Staff
  stores: Store
  audit_entries: AuditEntry
  visits: Visit
  counter_sales: CounterSale
}

/** Questions about the people behind the counter. */
export type StaffQueries = {
  readonly auditEntries: {
    /** Newest first. */
    ofMember(memberId: string, since: EpochMs, limit: number): Promise<readonly AuditEntry[]>
  }
  readonly counterSales: {
    /** Newest first. */
    ofStaff(staffId: string, since: EpochMs, limit: number): Promise<readonly CounterSale[]>
  }
}
