import { useState } from 'react'
import { Button, Text, View } from '@tarojs/components'
import { spoken } from '../../components/spoken'
import { phoneButton, type PhoneTap } from '../../platform/phone'
import { bindPhone } from './phone'
import './PhoneCard.scss'

/** 绑定手机号: what was bought in the store under the number becomes the member's. Nobody has to. */
export function PhoneCard() {
  const [notice, setNotice] = useState('')
  const [busy, setBusy] = useState(false)
  const bind = async (tap: PhoneTap) => {
    setBusy(true)
    setNotice(await bindPhone(tap))
    setBusy(false)
  }
  return (
    <View className="phone-card">
      <View className="phone-card__title">手机号</View>
      <View className="phone-card__why">
        在店里报过手机号的话，绑定后，那些消费、积分和券都算在您名下。店里只留一个认不出号码的记号，随时能在“隐私”里解除。
      </View>
      <Button
        className="phone-card__button"
        hoverClass="tap--on"
        {...phoneButton((tap) => (busy ? undefined : void bind(tap)))}
      >
        {busy ? '正在绑定' : '绑定手机号'}
      </Button>
      {notice === '' ? null : (
        <View className="phone-card__notice" {...spoken('status')}>
          <Text>{notice}</Text>
        </View>
      )}
    </View>
  )
}
