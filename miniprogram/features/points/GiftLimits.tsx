import { Text, View } from '@tarojs/components'
import type { GiftDesk } from '@contract/gift'
import type { TierCode } from '@domain/member/tier'
import { Chip } from '../../components/Chip'
import { NamedField } from '../../components/NamedField'
import { Panel } from '../../components/Panel'
import { spoken } from '../../components/spoken'
import type { useGiftForm } from './useGiftForm'

type GiftLimitsProps = { readonly form: ReturnType<typeof useGiftForm>; readonly desk: GiftDesk }

/** How many there are, for whom, and from when until when. */
export const GiftLimits = ({ form: { typed, entry, change, problem }, desk }: GiftLimitsProps) => (
  <Panel title="库存和限制" note={stockWords(entry?.left)}>
    <View className="panel__chips" {...spoken('tablist', '库存')}>
      <Chip text="有数量" on={!typed.isUnlimited} onTap={() => change({ isUnlimited: false })} />
      <Chip text="不限量" on={typed.isUnlimited} onTap={() => change({ isUnlimited: true })} />
    </View>
    {typed.isUnlimited ? null : (
      <NamedField
        label={entry ? '增减多少，比如 10 或 -2' : '多少件'}
        value={typed.pieces}
        most={7}
        hint={entry ? '不变就留空' : ''}
        problem={problem('pieces')}
        onType={(pieces) => change({ pieces })}
      />
    )}
    <NamedField
      label="每人最多换几件"
      value={typed.perMember}
      keys="number"
      most={4}
      hint="不限就留空"
      problem={problem('perMember')}
      onType={(perMember) => change({ perMember })}
    />
    <Text className="panel__note">给哪些等级，一个不选就是都给</Text>
    <View className="panel__chips" {...spoken('tablist', '等级')}>
      {desk.tiers.map(({ code, name }) => (
        <Chip
          key={code}
          text={name}
          on={typed.tiers.includes(code)}
          onTap={() => change({ tiers: toggled(typed.tiers, code) })}
        />
      ))}
    </View>
    <View className="panel__pair">
      <NamedField
        label="哪天开始"
        value={typed.fromOn}
        most={10}
        problem={problem('fromOn')}
        onType={(fromOn) => change({ fromOn })}
      />
      <NamedField
        label="最后一天"
        value={typed.lastOn}
        most={10}
        problem={problem('lastOn')}
        onType={(lastOn) => change({ lastOn })}
      />
    </View>
    <NamedField
      label="换完后哪天补货"
      value={typed.restockOn}
      most={10}
      hint="不知道就留空"
      problem={problem('restockOn')}
      onType={(restockOn) => change({ restockOn })}
    />
  </Panel>
)

const stockWords = (left: number | null | undefined): string =>
  left === undefined ? '' : left === null ? '现在不限量' : `现在剩 ${left}`

const toggled = (tiers: readonly TierCode[], code: TierCode): readonly TierCode[] =>
  tiers.includes(code) ? tiers.filter((one) => one !== code) : [...tiers, code]
