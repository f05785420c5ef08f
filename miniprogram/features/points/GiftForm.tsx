import { Text, View } from '@tarojs/components'
import type { GiftDesk } from '@contract/gift'
import { Button } from '../../components/Button'
import { NamedField } from '../../components/NamedField'
import { Panel } from '../../components/Panel'
import { spoken } from '../../components/spoken'
import { GiftChoices } from './GiftChoices'
import { GiftLimits } from './GiftLimits'
import { useGiftForm } from './useGiftForm'

type GiftFormProps = { readonly desk: GiftDesk; readonly giftId: string; readonly onSaved: () => void }

/** A gift to be put on the shelf or changed; what is wrong is said at its field. */
export function GiftForm({ desk, giftId, onSaved }: GiftFormProps) {
  const form = useGiftForm(desk, giftId, onSaved)
  const { typed, change, problem } = form
  return (
    <>
      <Panel title="礼品">
        <NamedField
          label="名称"
          value={typed.name}
          most={30}
          problem={problem('name')}
          onType={(name) => change({ name })}
        />
        <View className="panel__pair">
          <NamedField
            label="单位"
            value={typed.unit}
            most={3}
            hint="件、份、张"
            problem={problem('unit')}
            onType={(unit) => change({ unit })}
          />
          <NamedField
            label="积分"
            value={typed.points}
            keys="number"
            most={7}
            problem={problem('points')}
            onType={(points) => change({ points })}
          />
        </View>
        <GiftChoices form={form} desk={desk} />
        <NamedField
          label="说明，可以不写"
          value={typed.note}
          most={200}
          problem={problem('note')}
          onType={(note) => change({ note })}
        />
        <NamedField
          label="图片地址，可以不写"
          value={typed.pictureUrl}
          most={512}
          hint="https:// 或 cloud:// 开头"
          problem={problem('pictureUrl')}
          onType={(pictureUrl) => change({ pictureUrl })}
        />
      </Panel>
      <GiftLimits form={form} desk={desk} />
      <Button text={form.entry ? '保存' : '上架'} disabled={form.busy} onTap={form.save} />
      {form.notice ? (
        <View className="panel__notice" {...spoken('status')}>
          <Text>{form.notice}</Text>
        </View>
      ) : null}
    </>
  )
}
