import { useDidShow, useRouter } from '@tarojs/taro'
import { CardBones } from '../../../components/CardBones'
import { segmentDesk } from '../../../features/segment/desk'
import { draftFrom } from '../../../features/segment/draft'
import { SegmentEditor } from '../../../features/segment/SegmentEditor'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack, queryValue } from '../../../platform/navigate'
import { say } from '../../../platform/toast'

const open = () => void segmentDesk.open()

/** One segment: `?segmentId=…`, one to start `?from=…` what the nights have found, or a new one. */
export default function Segment() {
  const { params } = useRouter()
  const [segmentId, from] = [queryValue(params['segmentId']), queryValue(params['from'])]
  const loaded = segmentDesk.use()
  useDidShow(open)
  const leave = (words: string) => {
    say(words)
    goBack()
  }
  return (
    <Screen title={segmentId === '' ? '新建人群' : '人群'} place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={2} />}
        failed="没能打开人群"
        onRetry={open}
      >
        {(desk) => (
          <SegmentEditor
            key={desk.own.some((one) => one.segmentId === segmentId) ? segmentId : 'new'}
            opened={draftFrom(desk, segmentId, from)}
            parts={desk.parts}
            onSaved={() => leave('存好了')}
            onRemoved={() => leave('删掉了')}
          />
        )}
      </Answer>
    </Screen>
  )
}
