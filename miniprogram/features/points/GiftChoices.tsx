import { Text, View } from '@tarojs/components'
import type { GiftDesk } from '@contract/gift'
import { Chip } from '../../components/Chip'
import { spoken } from '../../components/spoken'
import type { useGiftForm } from './useGiftForm'

const KINDS = [
  { kind: 'fetch', name: '到店领' },
  { kind: 'post', name: '邮寄' },
  { kind: 'service', name: '到店用' },
  { kind: 'coupon', name: '一张券' },
] as const

type GiftChoicesProps = { readonly form: ReturnType<typeof useGiftForm>; readonly desk: GiftDesk }

/** How a gift comes to its member, and where it is a coupon, which. */
export const GiftChoices = ({ form: { typed, change, problem }, desk }: GiftChoicesProps) => (
  <>
    <Text className="panel__note">怎么给</Text>
    <View className="panel__chips" {...spoken('tablist', '怎么给')}>
      {KINDS.map(({ kind, name }) => (
        <Chip key={kind} text={name} on={typed.kind === kind} onTap={() => change({ kind })} />
      ))}
    </View>
    {typed.kind === 'coupon' ? (
      <View className="panel__chips" {...spoken('tablist', '哪种券')}>
        {desk.coupons.map(({ templateId, name }) => (
          <Chip
            key={templateId}
            text={name}
            on={typed.templateId === templateId}
            onTap={() => change({ templateId })}
          />
        ))}
      </View>
    ) : null}
    {problem('templateId') ? (
      <View className="panel__notice" {...spoken('status')}>
        <Text>{problem('templateId')}</Text>
      </View>
    ) : null}
  </>
)
