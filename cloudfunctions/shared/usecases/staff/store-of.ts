import type { Staff } from '@domain/member/staff'
import { refuse } from '@domain/refusal'

/** Where somebody serves. @throws refusal staff/no-store for who only runs the shop. */
export function storeOf(staff: Staff): string {
  if (staff.storeId === null) throw refuse('staff/no-store')
  return staff.storeId
}
