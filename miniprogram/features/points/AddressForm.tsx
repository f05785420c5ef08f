import { Input, View } from '@tarojs/components'
import type { PostalAddress } from '@contract/gift'
import './AddressForm.scss'

type AddressFormProps = { readonly address: PostalAddress; readonly onChange: (address: PostalAddress) => void }

const lines: readonly {
  readonly field: keyof PostalAddress
  readonly label: string
  readonly hint: string
  readonly most: number
}[] = [
  { field: 'recipient', label: '收件人', hint: '怎么称呼', most: 20 },
  { field: 'phone', label: '手机号', hint: '11 位手机号', most: 11 },
  { field: 'region', label: '地区', hint: '省、市、区', most: 40 },
  { field: 'detail', label: '详细地址', hint: '街道、门牌、楼层', most: 80 },
]

/** Nobody and nowhere yet. */
export const noAddress: PostalAddress = { recipient: '', phone: '', region: '', detail: '' }

/** What is still missing, as a sentence; null: it can be posted there. */
export function missingWords(address: PostalAddress): string | null {
  const empty = lines.find(({ field }) => address[field].trim() === '')
  if (empty) return `还没有填${empty.label}。`
  return /^1\d{10}$/.test(address.phone.trim()) ? null : '手机号应是 11 位数字，请核对。'
}

/** Asks where a gift is to be posted. */
export const AddressForm = ({ address, onChange }: AddressFormProps) => (
  <View className="address-form">
    {lines.map(({ field, label, hint, most }) => (
      <View key={field} className="address-form__line">
        <View className="address-form__label">{label}</View>
        <Input
          className="address-form__input"
          value={address[field]}
          maxlength={most}
          placeholder={hint}
          placeholderClass="address-form__placeholder"
          type={field === 'phone' ? 'number' : 'text'}
          onInput={(event) => onChange({ ...address, [field]: event.detail.value })}
          {...{ 'aria-label': label }}
        />
      </View>
    ))}
  </View>
)
