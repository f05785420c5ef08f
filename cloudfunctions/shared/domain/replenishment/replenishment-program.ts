/** The rules of plans as data; all in days but the last. */
export type ReplenishmentProgram = {
  /** Plans are made for what runs out within so many days. */
  readonly horizonDays: number
  /** A plan nobody acted on is closed so many days after its late day. */
  readonly keepDays: number
  /** Most open plans a member has; what runs out first wins. */
  readonly maxPlans: number
}
