import { View } from '@tarojs/components'
import type { ProblemList } from '@contract/points'
import type { EpochMs } from '@domain/time'
import { Panel } from '../../components/Panel'
import { clockTime } from '../../text/dates'
import { differenceWords, entryWords } from './ledger-words'

type LedgerAccountProps = { readonly problem: ProblemList['problems'][number]; readonly now: EpochMs }

/** One account that does not add up, with every difference in words and the entry it stands on. */
export const LedgerAccount = ({ problem, now }: LedgerAccountProps) => (
  <Panel title={problem.memberName} note={`${clockTime(problem.foundAt, now)}发现`}>
    <View className="panel__note">{`账户 ${problem.accountId}`}</View>
    {problem.differences.map((difference, place) => (
      <View key={place} className="panel__words">
        <View className="panel__words--strong">{differenceWords(difference)}</View>
        <View>{entryWords(difference)}</View>
      </View>
    ))}
  </Panel>
)

/** What to do about it. */
export const LedgerAdvice = () => (
  <View className="panel__words">
    先不要手工补给。把这一页交给维护系统的人，用 npm run verify 可以逐笔重算；改好以后，下一次夜里核对会把它从这里去掉。
  </View>
)
