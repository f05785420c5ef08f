import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Section } from '../../components/Section'
import { spoken } from '../../components/spoken'
import { claimCode } from './claim-code'
import './CodeForm.scss'

const LONGEST = 24

/** Takes a coupon code as it is printed; what is wrong with it is said below. */
export function CodeForm() {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const redeem = async () => {
    setBusy(true)
    const { got, sentence } = await claimCode(typed)
    setNotice(sentence)
    if (got) setTyped('')
    setBusy(false)
  }
  return (
    <>
      <Section title="有券码" />
      <View className="code-form">
        <Field
          label="券码"
          value={typed}
          hint="输入 16 位券码"
          most={LONGEST}
          onType={setTyped}
          className="code-form__input"
        />
        <Button kind="soft" text="兑换" disabled={busy || typed.trim() === ''} onTap={() => void redeem()} />
      </View>
      {notice === '' ? null : (
        <View className="code-form__notice" {...spoken('status')}>
          <Text>{notice}</Text>
        </View>
      )}
    </>
  )
}
