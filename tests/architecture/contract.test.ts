import ts from 'typescript'
import { contract } from '@contract/index'
import type { AreaContract, Role } from '@contract/action'
import { nodesOf, treeOf } from './syntax'

type ActionName = { [A in keyof typeof contract]: `${A}.${keyof (typeof contract)[A] & string}` }[keyof typeof contract]

/** Who may ask for what: said a second time on purpose, so that a role is never changed in passing. */
const roles: Readonly<Record<ActionName, Role>> = {
  'privacy.openPrivacy': 'member',
  'privacy.giveConsent': 'member',
  'privacy.exportTraces': 'member',
  'privacy.leave': 'member',
  'card.openCard': 'member',
  'card.buyCard': 'member',
  'card.checkCardPayment': 'member',
  'card.giveBackCard': 'member',
  'card.openIncome': 'operator',
  'community.listPosts': 'member',
  'community.openPost': 'member',
  'community.listBought': 'member',
  'community.writePost': 'member',
  'community.deletePost': 'member',
  'community.likePost': 'member',
  'community.comment': 'member',
  'community.reportPost': 'member',
  'community.listToReview': 'operator',
  'community.decidePost': 'operator',
  'gift.openMall': 'member',
  'gift.openGift': 'member',
  'gift.redeemGift': 'member',
  'gift.listOrders': 'member',
  'gift.openOrder': 'member',
  'gift.cancelOrder': 'member',
  'gift.confirmOrder': 'member',
  'gift.putGift': 'operator',
  'gift.openDesk': 'operator',
  'gift.sendOrder': 'operator',
  'coupon.openCenter': 'member',
  'coupon.openWallet': 'member',
  'coupon.openCoupon': 'member',
  'coupon.claimCoupon': 'member',
  'coupon.claimByCode': 'member',
  'coupon.shareOffer': 'member',
  'coupon.openShare': 'member',
  'coupon.takeShare': 'member',
  'coupon.openDesk': 'operator',
  'coupon.makeCodes': 'operator',
  'member.openCenter': 'member',
  'member.setBirthday': 'member',
  'member.updateProfile': 'member',
  'member.postponePlan': 'member',
  'member.openReminder': 'member',
  'member.openCode': 'member',
  'member.openTiers': 'member',
  'member.bindPhone': 'member',
  'shop.putProduct': 'operator',
  'operator.proposeMerge': 'operator',
  'operator.decideMerge': 'operator',
  'operator.listMerges': 'operator',
  'member.proposeThresholds': 'operator',
  'member.previewTiers': 'operator',
  'messaging.reportAsk': 'member',
  'messaging.cancelReminder': 'member',
  'messaging.openInbox': 'member',
  'messaging.readInbox': 'member',
  'messaging.chooseContact': 'member',
  'messaging.openSurvey': 'member',
  'messaging.answerSurvey': 'member',
  'operator.openDashboard': 'operator',
  'operator.exportFigures': 'operator',
  'operator.findMembers': 'operator',
  'operator.giveCoupon': 'operator',
  'operator.previewAudience': 'operator',
  'operator.listBest': 'operator',
  'segment.measureSegment': 'operator',
  'segment.findProducts': 'operator',
  'segment.countProduct': 'operator',
  'operator.putAcquisitionCost': 'operator',
  'points.openAccount': 'member',
  'points.openSignIn': 'member',
  'points.signIn': 'member',
  'points.openInvitation': 'member',
  'points.acceptInvitation': 'member',
  'points.proposeAdjustment': 'operator',
  'points.decideAdjustment': 'operator',
  'points.listAdjustments': 'operator',
  'points.listProblems': 'operator',
  'order.listOrders': 'member',
  'order.openOrder': 'member',
  'order.payOrder': 'member',
  'order.checkPayment': 'member',
  'order.cancelOrder': 'member',
  'order.confirmReceipt': 'member',
  'order.previewRefund': 'member',
  'order.requestRefund': 'member',
  'order.shipOrder': 'operator',
  'order.decideRefund': 'operator',
  'review.listReviews': 'member',
  'review.listMine': 'member',
  'review.writeReview': 'member',
  'review.editReview': 'member',
  'review.deleteReview': 'member',
  'review.listToReview': 'operator',
  'review.rewardReview': 'operator',
  'review.showReview': 'operator',
  'review.hideReview': 'operator',
  'segment.listSegments': 'operator',
  'segment.removeSegment': 'operator',
  'segment.saveSegment': 'operator',
  'shop.listPicks': 'member',
  'shop.listProducts': 'member',
  'shop.searchProducts': 'member',
  'shop.openProduct': 'member',
  'shop.openCart': 'member',
  'shop.changeCart': 'member',
  'shop.openCheckout': 'member',
  'shop.createOrder': 'member',
  'shop.openOrderDesk': 'operator',
  'staff.resolveMemberCode': 'staff',
  'staff.recordPurchase': 'staff',
  'staff.redeemCoupon': 'staff',
  'staff.handOutGift': 'staff',
  'staff.refundPurchase': 'staff',
  'staff.closeTask': 'staff',
  'staff.today': 'staff',
}

const actions = Object.entries(contract as Readonly<Record<string, AreaContract>>).flatMap(([area, ofArea]) =>
  Object.entries(ofArea).map(([name, action]) => ({ area, name, action })),
)

test('every action has its row in the action × role table, and every row its action', () => {
  expect(Object.fromEntries(actions.map(({ area, name, action }) => [`${area}.${name}`, action.role]))).toEqual(roles)
})

test.each(Object.keys(contract))('cloud function %s handles every action of its contract and no other', (area) => {
  const wanted = actions.filter((one) => one.area === area).map(({ name }) => name)
  expect([...handlersOf(area)].sort()).toEqual([...wanted].sort())
})

/** The keys of the table that an entry hands to `serve`. */
const handlersOf = (area: string): readonly string[] =>
  nodesOf(treeOf(`cloudfunctions/${area}/index.ts`))
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === 'serve')
    .flatMap((call) => call.arguments.filter(ts.isObjectLiteralExpression))
    .flatMap(({ properties }) => properties.map((property) => property.name?.getText() ?? ''))
