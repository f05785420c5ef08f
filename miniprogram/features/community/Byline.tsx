import { Text, View } from '@tarojs/components'
import type { Author } from '@contract/community'
import { hash32 } from '@domain/id'
import type { EpochMs } from '@domain/time'
import { Icon } from '../../components/Icon'
import { silent } from '../../components/spoken'
import { clockTime } from '../../text/dates'
import './Byline.scss'

const TINTS = 4

type BylineProps = {
  readonly author: Author
  readonly at: EpochMs
  readonly now: EpochMs
  /** How often they bought what they write about; 0: nothing to say. */
  readonly boughtTimes?: number
}

/** Who wrote something and when, with what speaks for them: bought so often, or from the shop. */
export const Byline = ({ author, at, now, boughtTimes = 0 }: BylineProps) => (
  <View className="byline">
    <View className={`byline__face byline__face--${hash32(author.name) % TINTS}`} {...silent}>
      <Text>{[...author.name][0] ?? '友'}</Text>
    </View>
    <View className="byline__words">
      <View className="byline__name">
        <Text>{author.isMine ? `${author.name}（我）` : author.name}</Text>
        {author.isStaff ? <Text className="byline__tag byline__tag--staff">店里的人</Text> : null}
        {boughtTimes > 0 ? (
          <View className="byline__tag">
            <Icon name="check" size="tiny" />
            <Text>{`买过 ${boughtTimes} 次`}</Text>
          </View>
        ) : null}
      </View>
      <Text className="byline__when">{clockTime(at, now)}</Text>
    </View>
  </View>
)
