import type { Address } from '../member/address'

/** How goods come to the shopper: by parcel, or fetched at a store. */
export type Delivery =
  | { readonly kind: 'post'; readonly address: Address }
  | { readonly kind: 'pick-up'; readonly storeId: string; readonly storeName: string }
