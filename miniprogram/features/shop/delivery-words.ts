import type { Delivery } from '@domain/shop/delivery'

/** Where goods go and to whom, as a card says it. */
export function deliveryWords(delivery: Delivery | null): { readonly where: string; readonly who: string } {
  if (!delivery) return { where: '送到哪里', who: '填一个地址，或者到店自取' }
  if (delivery.kind === 'pick-up') return { where: `到${delivery.storeName}自取`, who: '备好了会告诉您' }
  const { region, street, name, phone } = delivery.address
  return { where: street, who: `${region}，${name} ${masked(phone)}` }
}

/** A phone number that nobody reads over a shoulder: 138****0417. */
export const masked = (phone: string): string => phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2')

/** Where to send an order, as whoever packs it needs it: everything. */
export function deskAddress(delivery: Delivery): string {
  if (delivery.kind === 'pick-up') return `到${delivery.storeName}自取`
  const { name, phone, region, street } = delivery.address
  return `${name} ${phone}，${region}${street}`
}
