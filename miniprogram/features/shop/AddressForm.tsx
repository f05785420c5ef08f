import { Input, View } from '@tarojs/components'
import type { Address } from '@domain/shop/delivery'
import './AddressForm.scss'

type AddressFormProps = { readonly address: Address; readonly onChange: (address: Address) => void }

const fields: readonly {
  readonly field: keyof Address
  readonly label: string
  readonly hint: string
  readonly most: number
}[] = [
  { field: 'name', label: '收货人', hint: '怎么称呼', most: 30 },
  { field: 'phone', label: '手机号', hint: '11 位手机号', most: 11 },
  { field: 'region', label: '所在地区', hint: '省、市、区', most: 60 },
  { field: 'street', label: '详细地址', hint: '街道、门牌、楼层', most: 120 },
]

/** An address nobody has written yet. */
export const noAddress: Address = { name: '', phone: '', region: '', street: '' }

/** True when a parcel could get there and somebody could be called. */
export const isComplete = (address: Address): boolean =>
  fields.every(({ field }) => address[field].trim() !== '') && /^1\d{10}$/.test(address.phone.trim())

/** Asks where an order goes. */
export const AddressForm = ({ address, onChange }: AddressFormProps) => (
  <>
    {fields.map(({ field, label, hint, most }) => (
      <View key={field} className="shop-address__line">
        <View className="shop-address__label">{label}</View>
        <Input
          className="shop-address__input"
          value={address[field]}
          maxlength={most}
          placeholder={hint}
          placeholderClass="shop-address__hint"
          type={field === 'phone' ? 'number' : 'text'}
          onInput={(event) => onChange({ ...address, [field]: event.detail.value })}
          {...{ 'aria-label': label }}
        />
      </View>
    ))}
  </>
)
