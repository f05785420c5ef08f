import { Text, View } from '@tarojs/components'
import type { CounterNeed } from '@contract/staff'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import './Needs.scss'

type NeedsProps = { readonly needs: readonly CounterNeed[]; readonly onAdd: (need: CounterNeed) => void }

/** What the member will need soon, and what to say about it; a tap puts it into the sale. */
export const Needs = ({ needs, onAdd }: NeedsProps) => (
  <>
    {needs.slice(0, 2).map((need) => (
      <Tap key={need.productId} className="needs" label={`${needWords(need)}，加一件`} onTap={() => onAdd(need)}>
        <Picture src={need.pictureUrl} category={need.category} className="needs__picture" />
        <View className="needs__words">
          <View className="needs__what">
            <Text>{need.productName}</Text>
            <Text className="nowrap">{leftWords(need)}</Text>
          </View>
          <Text className="needs__ask">{`可以问：要带一份 ${need.pack} 的吗？`}</Text>
        </View>
      </Tap>
    ))}
  </>
)

/** 猫粮还够 5 天左右. */
const needWords = (need: CounterNeed): string => need.productName + leftWords(need)

const leftWords = ({ daysLeft }: CounterNeed): string => (daysLeft > 0 ? `还够 ${daysLeft} 天左右` : '应该用完了')
