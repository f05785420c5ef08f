import { View } from '@tarojs/components'
import type { GiftToFetch } from '@contract/gift'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { monthDay } from '../../text/dates'

/** What waits in the stores until its member shows the code. */
export const GiftsToFetch = ({ toFetch }: { readonly toFetch: readonly GiftToFetch[] }) =>
  toFetch.length === 0 ? (
    <View className="panel__words">没有等人来领的。店员扫了取货码，礼品就从这里去掉。</View>
  ) : (
    <Panel>
      {toFetch.map(({ redemptionId, name, memberName, kind, placedOn, fetchUntilOn }) => (
        <PanelLine
          key={redemptionId}
          text={name}
          note={`${memberName}，${monthDay(placedOn)}兑换`}
          figure={kind === 'service' ? '待使用' : '待领取'}
          {...(fetchUntilOn === null ? {} : { under: `留到${monthDay(fetchUntilOn)}` })}
        />
      ))}
    </Panel>
  )
