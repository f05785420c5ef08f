import { useDidShow } from '@tarojs/taro'
import type { SegmentDesk } from '@contract/segment'
import { Button } from '../../../components/Button'
import { CardBones } from '../../../components/CardBones'
import { Section } from '../../../components/Section'
import { segmentDesk } from '../../../features/segment/desk'
import { OwnSegments, ReadySegments } from '../../../features/segment/SegmentLists'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openPage } from '../../../platform/navigate'

const open = () => void segmentDesk.open()

/** 人群: the operators' own, and those the nights have found. */
export default function Segments() {
  const loaded = segmentDesk.use()
  useDidShow(open)
  return (
    <Screen title="人群" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={3} />}
        failed="没能打开人群"
        onRetry={open}
      >
        {(desk) => <Content desk={desk} />}
      </Answer>
    </Screen>
  )
}

const Content = ({ desk }: { readonly desk: SegmentDesk }) => (
  <>
    <Section title="自己存的" note={desk.own.length === 0 ? '活动和券可以只给一部分人' : '活动文档里贴上就能用'} />
    {desk.own.length > 0 ? (
      <OwnSegments segments={desk.own} onOpen={(segmentId) => openPage('operator/segment', { segmentId })} />
    ) : null}
    <Button kind="soft" icon="plus" text="新建人群" onTap={() => openPage('operator/segment')} />
    <Section title="现成的" note="每天夜里重算" />
    <ReadySegments segments={desk.ready} onOpen={(from) => openPage('operator/segment', { from })} />
  </>
)
