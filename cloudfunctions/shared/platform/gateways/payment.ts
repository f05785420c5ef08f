import type { PaymentSetting } from '@domain/shop/order-terms'
import type { PaymentGateway } from '../../usecases/context/shop'
import { cloudPay } from './cloud-pay'
import { payWorkflow } from './pay-workflow'

/** The way of paying that the program has chosen; the variable PAYMENT_WAY of a function overrides it for a trial. */
export const paymentsBy = ({ way, subMchId, flows }: PaymentSetting): PaymentGateway =>
  (process.env['PAYMENT_WAY'] ?? way) === 'workflow' ? payWorkflow(flows) : cloudPay(subMchId)
