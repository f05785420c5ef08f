/** Where a parcel goes. */
export type Address = {
  readonly name: string
  readonly phone: string
  /** Province, city and district in a row. */
  readonly region: string
  readonly street: string
}

/** Characters at most in each part of an address. */
export const addressLimits = { name: 30, phone: 20, region: 60, street: 120 } as const satisfies Record<
  keyof Address,
  number
>
