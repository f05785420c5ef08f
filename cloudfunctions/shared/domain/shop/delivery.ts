/** Where a parcel goes. */
export type Address = {
  readonly name: string
  readonly phone: string
  /** Province, city and district in a row. */
  readonly region: string
  readonly street: string
}

/** How goods come to the shopper: by parcel, or fetched at a store. */
export type Delivery =
  | { readonly kind: 'post'; readonly address: Address }
  | { readonly kind: 'pick-up'; readonly storeId: string; readonly storeName: string }
