import type { Purchase } from '@domain/purchase/purchase'
import { ONLINE, type ShopOrder } from '@domain/shop/shop-order'
import type { Database, Transaction } from '../context'

/** A purchase, and the order it came from where it was made online. */
export async function loadPurchase(
  from: Pick<Database, 'read'> | Transaction,
  purchaseId: string,
): Promise<{ readonly purchase: Purchase | null; readonly order: ShopOrder | null }> {
  const purchase = await from.read('purchases', purchaseId)
  const order = purchase?.storeId === ONLINE ? await from.read('orders', purchase.receiptNo) : null
  return { purchase, order }
}
