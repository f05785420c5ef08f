import { Text, View } from '@tarojs/components'
import type { EarningWay } from '@contract/points'
import { Icon } from '../../components/Icon'
import { Section } from '../../components/Section'
import { Tap } from '../../components/Tap'
import { grouped } from '../../text/amounts'
import { openPage, type Page } from '../../platform/navigate'
import './Lines.scss'

type Words = { readonly title: string; readonly note: string; readonly page: Page | null }

const words: Readonly<Record<EarningWay['kind'], Words>> = {
  profile: { title: '告诉我们怎么称呼您', note: '填一次就好', page: 'member/profile' },
  survey: { title: '回答使用回访', note: '收到回访消息后，照实说就行，好坏都给', page: 'member/inbox' },
  review: { title: '评价写得实用', note: '买过的商品，被店里选为实用才给，打几分都一样', page: null },
  'chosen-post': { title: '帖子被选为精选', note: '在社区分享使用经验', page: null },
  'friend-purchase': {
    title: '朋友第一次来买',
    note: '朋友自己买了、过了退货期才有，发出邀请没有积分',
    page: 'member/invite',
  },
}

/** The other ways to earn, each with what it brings; what leads somewhere can be tapped. */
export const EarningWays = ({ ways }: { readonly ways: readonly EarningWay[] }) =>
  ways.length === 0 ? null : (
    <>
      <Section title="还能这样攒积分" />
      <View className="lines">
        {ways.map((way) => (
          <Way key={way.kind} way={way} />
        ))}
      </View>
    </>
  )

function Way({ way }: { readonly way: EarningWay }) {
  const { title, note, page } = words[way.kind]
  const face = (
    <>
      <View className="lines__words">
        <View>{title}</View>
        <Text className="lines__note">{limitWords(way, note)}</Text>
      </View>
      <Text className={way.isOpen ? 'lines__count' : 'lines__count lines__note'}>
        {way.isOpen ? `+${grouped(way.points)}` : way.mostEver === null ? '今天已得' : '已得'}
      </Text>
    </>
  )
  if (!page || !way.isOpen) return <View className="lines__line">{face}</View>
  return (
    <Tap className="lines__line" role="link" onTap={() => openPage(page)}>
      {face}
      <Icon name="forward" size="tiny" />
    </Tap>
  )
}

const limitWords = ({ mostADay }: EarningWay, note: string): string =>
  mostADay === null ? note : `${note}，每天最多 ${mostADay} 次`
