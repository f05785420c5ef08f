import { View } from '@tarojs/components'
import type { IconName } from '../../components/Icon'
import { Row } from '../../components/Row'
import { Section } from '../../components/Section'
import { openPage, type Page } from '../../platform/navigate'

type Place = { readonly page: Page; readonly icon: IconName; readonly name: string }

/** Where the work of running the shop is done; `moderates`: there is a community to look after. */
export const Desks = ({ moderates }: { readonly moderates: boolean }) => (
  <View id="desks">
    <Section title="处理事务" />
    <View className="row-list">
      {[...PLACES, ...(moderates ? [MODERATION] : [])].map(({ page, icon, name }) => (
        <Row key={page} icon={icon} text={name} onTap={() => openPage(page)} />
      ))}
    </View>
  </View>
)

const PLACES: readonly Place[] = [
  { page: 'operator/orders', icon: 'receipt', name: '发货和退货' },
  { page: 'operator/gifts', icon: 'bag', name: '兑换礼品' },
  { page: 'operator/coupons', icon: 'ticket', name: '券与券码' },
  { page: 'operator/adjustments', icon: 'plus', name: '积分调整' },
  { page: 'operator/merges', icon: 'person', name: '合并会员' },
  { page: 'operator/ledger', icon: 'check', name: '账目核对' },
  { page: 'operator/tiers', icon: 'shield', name: '等级规则' },
  { page: 'operator/card-income', icon: 'calendar', name: '会员卡收入' },
  { page: 'operator/segments', icon: 'heart', name: '人群' },
  { page: 'operator/reviews', icon: 'chat', name: '商品评价' },
]

const MODERATION: Place = { page: 'operator/moderation', icon: 'shield', name: '社区审核' }
