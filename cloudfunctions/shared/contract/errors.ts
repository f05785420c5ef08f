import type { RefusalCode, RefusalDetails } from '@domain/refusal'

type Sentence = string | ((details: RefusalDetails) => string)

const UNUSABLE: Readonly<Record<string, string>> = {
  'not-yet': '这张券还没到可以使用的时间。',
  expired: '这张券已经过期。',
  locked: '这张券用在了另一笔待付款的订单上，付款或取消那一笔之后再试。',
  redeemed: '这张券已经用过。',
  void: '这张券已经收回，不能再用。',
  'other-channel': '这张券不能在这里用。',
}

/** One sentence a person understands for every refusal, and for a fault of ours. */
const SENTENCES: Readonly<Record<RefusalCode | 'internal', Sentence>> = {
  'request/unknown-action': '这个版本还没有这项功能，更新小程序后再试。',
  'request/invalid': '提交的内容不完整，请检查后再试。',
  'request/too-large': '内容太多了，请分几次提交。',
  'request/malformed': '没有读懂这次请求，请重新提交。',
  'request/no-identity': '没有取到您的微信身份，请重新打开小程序。',
  'request/not-allowed': '您没有这项操作的权限。',
  'request/wrong-source': '这个入口不接受这样的请求。',
  'hook/unsigned': '请求没有签名，没有记录。',
  'hook/forged': '签名不对，没有记录。',
  'hook/stale': '请求的时间差得太多，没有记录，请校准时钟后重发。',
  'hook/replayed': '这个请求已经收到过，没有再记一次。',
  'member-code/unknown': '这不是有效的会员码，请顾客打开会员码页，再扫一次。',
  'member-code/early': '这个会员码还没轮到，请等顾客手机上换到它再扫。',
  'member-code/expired': '这个会员码过期了，请扫顾客手机上新的一个。',
  'member-code/used': '这个会员码已经用过，请等顾客手机上换出新的再扫。',
  'member-code/own': '不能给自己记，请同事来扫。',
  'visit/not-found': '没有找到这次到店，请重新扫码。',
  'visit/not-yours': '这位顾客是同事扫的，请同事来记，或者重新扫码。',
  'visit/expired': '扫码已经过了十分钟，请重新扫码。',
  'staff/no-store': '您还没有分到门店，请店长先设置。',
  'purchase/due-changed': ({ dueFen }) => `应收金额变了，现在是 ${yuan(dueFen)} 元，请核对后再确认。`,
  'purchase/conflict': '同一张小票已经记过，内容不一样，请核对。',
  'purchase/not-found': '没有找到这笔消费。',
  'purchase/in-future': '消费时间在将来，请核对。',
  'purchase/lines-mismatch': '各行金额加起来与总额不一致，请核对。',
  'purchase/over-refund': ({ leftFen }) => `退款超过了这笔消费，最多还能退 ${yuan(leftFen)} 元。`,
  'points/insufficient': ({ short }) => `积分不够，还差 ${short} 分。`,
  'points/out-of-range': '积分数目不对，请核对。',
  'refund/nothing': '请选择要退的商品和件数。',
  'refund/not-in-order': '这个订单里没有这件商品。',
  'refund/more-than-bought': ({ left }) => `退的件数超过了购买的，最多还能退 ${left} 件。`,
  'refund/whole-set-only': ({ offer }) => `这几件一起享受了「${offer}」，需要一起退。`,
  'refund/already-asked': '上一次退货申请还在处理，请稍候。',
  'refund/too-late': ({ returnDays }) => `收货超过 ${returnDays} 天，不能再退了，有问题请联系我们。`,
  'order/not-found': '没有找到这个订单。',
  'order/not-now': '订单的状态变了，请看看最新的情况。',
  'order/sold-out': ({ product, left }) =>
    Number(left) > 0 ? `「${product}」只剩 ${left} 件，请改少一些。` : `「${product}」刚刚卖完了。`,
  'order/price-changed': ({ payableFen }) => `价格有变动，现在应付 ${yuan(payableFen)} 元，请再看一眼。`,
  'order/unpaid-waiting': ({ most }) => `有 ${most} 个订单还没付款，先付款或者取消再下单。`,
  'payment/unavailable': '暂时付不了款，订单已经留好，请稍后再付。',
  'cart/full': ({ most }) => `购物车最多放 ${most} 种商品，请先清理一些。`,
  'coupon/not-open': '这张券现在不在领取时间内。',
  'coupon/gone': '这张券已领完。',
  'coupon/limit-reached': ({ most }) => `每人限领 ${most} 张，您已经领过了。`,
  'coupon/not-eligible': '这张券是给其他会员的。',
  'coupon/not-usable': ({ why }) => UNUSABLE[String(why)] ?? '这张券现在不能用。',
  'coupon/not-found': '没有找到这张券。',
  'coupon/own-share': '这是您自己发出的券，留给朋友来领。',
  'coupon/code-unknown': '没有这个券码，请核对后再试。',
  'coupon/too-many-tries': ({ waitMinutes }) => `试的次数太多了，请 ${waitMinutes} 分钟后再试。`,
  'gift/not-open': '这件礼品现在不能兑换。',
  'gift/gone': '这件礼品已经兑完了。',
  'gift/limit-reached': ({ most }) => `每人最多兑换 ${most} 件，您已经兑换过了。`,
  'gift/not-eligible': '这件礼品是给更高等级会员的。',
  'gift/closed': '这笔兑换已经结束，不能再改。',
  'gift/not-found': '没有找到这件礼品。',
  'gift/order-not-found': '没有找到这笔兑换。',
  'gift/address-missing': '这件礼品要寄给您，请先填收货地址。',
  'gift/sent': '这件礼品已经寄出，不能再取消。',
  'gift/handed-out': ({ on }) => `这件礼品 ${monthDay(on)}已经领走了。`,
  'gift/not-fetched': '这件礼品是寄送的，不在店里领取。',
  'gift/not-posted': '这件礼品不用寄送。',
  'card/not-offered': '这种会员卡现在不能购买。',
  'card/ended': '这张会员卡已经到期或者退过了。',
  'sign-in/done': '今天已经签过到了。',
  'adjustment/not-found': '没有找到这笔调整。',
  'adjustment/closed': '这笔调整已经有人处理过了。',
  'adjustment/second-person': '超过单人上限的调整要由另一位经营者确认。',
  'plan/not-found': '没有找到这条用完提醒。',
  'plan/closed': '这一份已经买过或者过期了，不用再提醒。',
  'reminder/not-found': '没有找到这条提醒。',
  'survey/not-found': '没有找到这次回访。',
  'task/not-found': '没有找到这件待办，可能是别的门店的。',
  'message/unknown-template': '这类提醒现在不可用。',
  'product/not-found': '没有找到这件商品。',
  'product/not-for-sale': ({ product, why, note, text }) =>
    why === 'members-only' || why === 'over' ? `「${product}」是${note}。` : `「${product}」还没开售，您 ${text}。`,
  'member/not-found': '没有找到这位会员。',
  'member/birthday-fixed': ({ untilOn }) => `生日一年只能改一次，${untilOn} 之后可以再改。`,
  'member/already-linked': '这个顾客编号和微信身份属于两位会员，没有记录，请先合并。',
  'community/closed': '社区还没有开放。',
  'community/empty': '还没有写内容。',
  'community/too-long': ({ most }) => `内容太长了，最多 ${most} 个字。`,
  'community/too-many-pictures': ({ most }) => `图片太多了，最多 ${most} 张。`,
  'community/unfit': '内容里有不合适的词句，请修改后再发。',
  'community/not-bought': '只能关联您买过的商品。',
  'community/post-not-found': '这篇内容已经不在了。',
  'review/not-bought': '买过并且留着的商品才能评价。',
  'review/not-received': '收到货以后再来评价。',
  'review/already-written': '这次买的已经评价过了。',
  'review/not-shown': '这条评价现在没有公开。',
  'review/own': '自己写的评价请同事来处理。',
  'review/reward-limit': '这位会员今天的评价积分已经给满，明天再给。',
  'privacy/open-orders': ({ openOrders }) => `还有 ${openOrders} 个订单没有完成，完成后再注销。`,
  'privacy/works-here': '您还在店里任职，请先让经营者解除。',
  'privacy/no-consent': '还没有得到您的同意，没有保存。',
  'try-again': '刚才人有点多，请再试一次。',
  internal: '出了点问题，我们已经记下，请稍后再试。',
}

/** The sentence for a code. */
export function sentenceFor(code: RefusalCode | 'internal', details: RefusalDetails = {}): string {
  const sentence = SENTENCES[code]
  return typeof sentence === 'string' ? sentence : sentence(details)
}

const yuan = (amountFen: string | number | undefined): string => (Number(amountFen ?? 0) / 100).toFixed(2)

const monthDay = (on: string | number | undefined): string => {
  const [, month = '', day = ''] = String(on ?? '').split('-')
  return `${Number(month)}月${Number(day)}日`
}
