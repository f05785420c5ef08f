import type { ShippingGateway } from '../../usecases/context/shop'
import { sdk } from '../sdk'

const EXPRESS = 1
const PICK_UP = 4
const IN_ONE_PARCEL = 1
/** WeChat has been told of this parcel before. */
const TOLD_BEFORE = [10060002, 10060003]

/** `wxa.sec.order.uploadShippingInfo` by 云调用 (发货信息管理, wechat-platform 4.4). */
export const shipping: ShippingGateway = {
  async upload({ transactionId, openid, shipment, isPickUp, what }) {
    const parcel = isPickUp ? {} : { trackingNo: shipment.trackingNo, expressCompany: shipment.company }
    try {
      await openApi().wxa.sec.order.uploadShippingInfo({
        orderKey: { orderNumberType: 2, transactionId },
        logisticsType: isPickUp ? PICK_UP : EXPRESS,
        deliveryMode: IN_ONE_PARCEL,
        shippingList: [{ ...parcel, itemDesc: what.slice(0, 120) }],
        uploadTime: new Date(shipment.shippedAt).toISOString(),
        payer: { openid },
      })
    } catch (thrown) {
      if (!TOLD_BEFORE.includes((thrown as { readonly errCode?: number }).errCode ?? 0)) throw thrown
    }
  },
}

type OpenApi = {
  readonly wxa: {
    readonly sec: {
      readonly order: { uploadShippingInfo(parcel: Readonly<Record<string, unknown>>): Promise<unknown> }
    }
  }
}

// The SDK makes any path of 云调用 up as it is asked for; its typings do not know them.
const openApi = (): OpenApi => sdk.openapi as unknown as OpenApi
