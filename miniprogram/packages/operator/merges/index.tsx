import { useDidShow } from '@tarojs/taro'
import { PanelBones } from '../../../components/PanelBones'
import { Section } from '../../../components/Section'
import { MergeForm } from '../../../features/member/MergeForm'
import { merges } from '../../../features/member/merges'
import { WaitingMerge } from '../../../features/member/WaitingMerge'
import { MemberFinder } from '../../../features/points/MemberFinder'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'

const open = () => void merges.open()

/** 合并会员: two members who are one person, and what waits for a second person. */
export default function OperatorMerges() {
  const loaded = merges.use()
  useDidShow(open)
  return (
    <Screen title="合并会员" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PanelBones lines={[2, 2]} slow={slow} />}
        failed="没能打开合并会员"
        onRetry={open}
      >
        {({ waiting, now }) => (
          <>
            {waiting.length > 0 ? <Section title={`等另一位同意，${waiting.length} 笔`} /> : null}
            {waiting.map((merge) => (
              <WaitingMerge key={merge.leftId} merge={merge} now={now} onDone={open} />
            ))}
            <MergeForm finder={(onChoose) => <MemberFinder onChoose={onChoose} />} onDone={open} />
          </>
        )}
      </Answer>
    </Screen>
  )
}
