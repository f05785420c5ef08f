// Screens take the wire's types from here, so that the door to the cloud stays one.
export type {
  MemberCenter,
  PlanCard,
  PointsBalance,
  ReminderPage,
  TierCard,
  TierCode,
  GrantAsk,
} from '@contract/member'
export type { AskReport, GrantAnswer } from '@contract/messaging'
export type { PointsLine, PointsPage } from '@contract/points'
export type { ProductList, ProductTile } from '@contract/shop'
