import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { spoken } from '../../components/spoken'
import { useNickname } from './useNickname'
import './NicknameForm.scss'

/** Asks what to call the member. */
export function NicknameForm({ current }: { readonly current: string }) {
  const form = useNickname(current)
  return (
    <>
      <View className="nickname-form">
        <View className="nickname-form__label">怎么称呼您</View>
        <Field
          label="怎么称呼您"
          value={form.typed}
          hint="一到二十个字"
          most={20}
          onType={form.type}
          className="nickname-form__input"
        />
      </View>
      <View className="nickname-form__why">只用来称呼您。点保存就是同意店里记下，随时能在“隐私”里收回。</View>
      <Button text="保存" disabled={!form.canSave} onTap={() => void form.save()} />
      {form.notice ? (
        <View className="nickname-form__notice" {...spoken('status')}>
          <Text>{form.notice}</Text>
        </View>
      ) : null}
    </>
  )
}
