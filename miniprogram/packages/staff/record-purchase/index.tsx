import { View } from '@tarojs/components'
import { Field } from '../../../components/Field'
import { Problem } from '../../../components/Problem'
import { CouponPick } from '../../../features/staff/CouponPick'
import { LineList } from '../../../features/staff/LineList'
import { Needs } from '../../../features/staff/Needs'
import { SaleDone } from '../../../features/staff/SaleDone'
import { SalePanel } from '../../../features/staff/SalePanel'
import { useSale } from '../../../features/staff/useSale'
import { heldVisit, type HeldVisit } from '../../../features/staff/visit'
import { VisitHead } from '../../../features/staff/VisitHead'
import { WaitingGifts } from '../../../features/staff/WaitingGifts'
import { Screen } from '../../../features/shell/Screen'
import { goBack, turnTo } from '../../../platform/navigate'
import './index.scss'

/** 记一笔: who, what they need and what to say, coupons, the amount, one confirm. */
export default function RecordPurchase() {
  const { held } = heldVisit()
  return (
    <Screen title="记一笔" place="page">
      {held ? (
        <Serving key={held.visit.visitId} held={held} />
      ) : (
        <Problem
          title="还没有扫码"
          text="扫了顾客的会员码，才能给他记。"
          action="去扫码"
          onAction={() => turnTo('staff/scan')}
        />
      )}
    </Screen>
  )
}

function Serving({ held }: { readonly held: HeldVisit }) {
  const { visit } = held
  const sale = useSale(visit)
  if (sale.done)
    return <SaleDone done={sale.done} nickname={visit.nickname} onNext={() => turnTo('staff/scan')} onToday={goBack} />
  return (
    <View className={sale.lines === null ? 'record record--typing' : 'record'}>
      <VisitHead held={held} />
      <Needs
        needs={visit.needs}
        onAdd={({ productId, productName, category, priceFen }) =>
          sale.addPieces({ productId, name: productName, category, priceFen }, 1)
        }
      />
      <CouponPick
        goods={sale.goods}
        coupons={visit.coupons}
        price={visit.price}
        chosen={sale.onlyCoupon ?? sale.couponId}
        onChoose={sale.choose}
      />
      <WaitingGifts gifts={visit.gifts} />
      {sale.lines === null ? null : <LineList lines={sale.lines} onPieces={sale.addPieces} />}
      <Field
        label="小票号"
        value={sale.receiptNo}
        hint="小票号，没有就不填"
        most={64}
        onType={sale.nameReceipt}
        kind="raised"
        className="record__receipt"
      />
      <SalePanel sale={sale} />
    </View>
  )
}
