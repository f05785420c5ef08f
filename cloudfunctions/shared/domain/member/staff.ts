import type { EpochMs } from '../time'

/** What somebody who works for the shop may do: serve at a counter, run the shop. One does not include the other. */
export type StaffRole = 'staff' | 'operator'

/** Somebody who works for the shop; they are a member too, and found by that id. */
export type Staff = {
  readonly memberId: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  /** Where they serve; null for somebody who only runs the shop. */
  readonly storeId: string | null
  /** When they left; null: they still work here. */
  readonly leftAt: EpochMs | null
}

/** A place of the shop where people are served. */
export type Store = {
  readonly storeId: string
  readonly name: string
  readonly address: string
  readonly hours: string
  readonly phone: string
}

/** Whether somebody may act in a role now. */
export const mayActAs = (staff: Staff | null, role: StaffRole): staff is Staff =>
  staff !== null && staff.leftAt === null && staff.roles.includes(role)
