import { useDidShow, useRouter } from '@tarojs/taro'
import type { SurveyPage } from '@contract/messaging'
import { survey } from '../../../features/messaging/survey'
import { SurveyForm } from '../../../features/messaging/SurveyForm'
import { SurveySkeleton } from '../../../features/messaging/SurveySkeleton'
import { SurveyThanks } from '../../../features/messaging/SurveyThanks'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openTab, queryValue } from '../../../platform/navigate'

/** 回访: how a purchase turned out, `?surveyId=…`. */
export default function Survey() {
  const query = survey(queryValue(useRouter().params['surveyId']))
  const loaded = query.use()
  useDidShow(() => void query.open())
  const answered = (page: SurveyPage) => query.put(() => page)
  return (
    <Screen title="回访" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <SurveySkeleton slow={slow} />}
        failed="没能打开这次回访"
        onRetry={() => void query.open()}
        refused={{ title: '这次回访打不开了', action: '看看我的', onAction: () => openTab('me') }}
      >
        {(page) =>
          page.answer === null ? <SurveyForm page={page} onAnswered={answered} /> : <SurveyThanks page={page} />
        }
      </Answer>
    </Screen>
  )
}
