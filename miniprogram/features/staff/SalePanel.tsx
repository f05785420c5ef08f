import { Text, View } from '@tarojs/components'
import { spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import { Keypad } from './Keypad'
import type { Sale } from './useSale'
import { giftWords } from './gift-words'
import './SalePanel.scss'

/** At the thumb: the amount, the keys where one is typed, and the one thing to confirm. */
export const SalePanel = ({ sale }: { readonly sale: Sale }) => (
  <View className="sale-panel">
    {sale.problem ? (
      <View className="sale-panel__problem" {...spoken('status')}>
        <Text>{sale.problem}</Text>
      </View>
    ) : null}
    <View className="sale-panel__amount">
      <View className="sale-panel__head">
        <Text>{sale.lines === null ? '消费金额' : `商品合计，${piecesOf(sale)} 件`}</Text>
        <Tap className="sale-panel__turn" onTap={() => sale.byLines(sale.lines === null)}>
          <Text>{sale.lines === null ? '按商品记' : '按金额记'}</Text>
        </Tap>
      </View>
      <View className="sale-panel__figure" {...spoken('text', `${shownAmount(sale) || '0'} 元`)}>
        <Text className="sale-panel__yen">¥</Text>
        <Text className={shownAmount(sale) === '' ? 'sale-panel__none' : ''}>{shownAmount(sale) || '0'}</Text>
        {sale.lines === null ? <View className="sale-panel__caret" /> : null}
      </View>
    </View>
    <View className="sale-panel__pad">
      {sale.lines === null ? <Keypad onKey={sale.press} /> : null}
      <Tap
        className={sale.canConfirm ? 'sale-panel__go' : 'sale-panel__go sale-panel__go--off'}
        label={goLabel(sale)}
        disabled={!sale.canConfirm}
        onTap={() => void sale.confirm()}
      >
        <View>
          <View>
            <Text>{sale.isSending ? '正在记' : '确认'}</Text>
          </View>
          {offWords(sale) ? <Text className="sale-panel__off">{offWords(sale)}</Text> : null}
        </View>
        {sale.onlyCoupon !== null ? (
          <Text className="sale-panel__due">只核销券</Text>
        ) : (
          <View className="sale-panel__due">
            <Text>应收 </Text>
            <Text className="sale-panel__yen">¥</Text>
            <Text>{yuan(sale.priced.payableFen)}</Text>
          </View>
        )}
      </Tap>
    </View>
  </View>
)

const shownAmount = ({ lines, typed, priced }: Sale): string => (lines === null ? typed : yuan(priced.listFen))

const offWords = ({ couponOffFen, ownOffFen, gift }: Sale): string =>
  [
    ownOffFen > 0 ? `会员价减 ${yuan(ownOffFen)}` : '',
    couponOffFen > 0 ? `券减 ${yuan(couponOffFen)}` : '',
    gift ? giftWords(gift) : '',
  ]
    .filter(Boolean)
    .join('，')

const piecesOf = ({ lines }: Sale): number => (lines ?? []).reduce((total, { qty }) => total + qty, 0)

const goLabel = ({ onlyCoupon, priced }: Sale): string =>
  onlyCoupon === null ? `确认，应收 ${yuan(priced.payableFen)} 元` : '确认，只核销券'
