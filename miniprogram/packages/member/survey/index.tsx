import { useDidShow, useRouter } from '@tarojs/taro'
import type { SurveyPage } from '@contract/messaging'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { survey } from '../../../features/messaging/survey'
import { SurveyForm } from '../../../features/messaging/SurveyForm'
import { SurveySkeleton } from '../../../features/messaging/SurveySkeleton'
import { SurveyThanks } from '../../../features/messaging/SurveyThanks'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { openTab, queryValue } from '../../../platform/navigate'
import type { Stale } from '../../../platform/query'

/** 回访: how a purchase turned out, `?surveyId=…`. */
export default function Survey() {
  const query = survey(queryValue(useRouter().params['surveyId']))
  const loaded = query.use()
  useDidShow(() => void query.open())
  const retry = () => void query.open()
  const refused = loaded.phase === 'failed' && loaded.failure.kind === 'refused'
  return (
    <Screen title="回访" place="page">
      {loaded.phase === 'loading' ? <SurveySkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title={refused ? '这次回访打不开了' : '没能打开这次回访'}
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action={refused ? '看看我的' : '再试一次'}
          onAction={refused ? () => openTab('me') : retry}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <Content
          page={loaded.value}
          stale={loaded.stale}
          onRetry={retry}
          onAnswered={(answered) => query.put(() => answered)}
        />
      ) : null}
    </Screen>
  )
}

type ContentProps = {
  readonly page: SurveyPage
  readonly stale: Stale | null
  readonly onRetry: () => void
  readonly onAnswered: (page: SurveyPage) => void
}

const Content = ({ page, stale, onRetry, onAnswered }: ContentProps) => (
  <>
    {stale ? <Notice text={staleNotice(stale)} onRetry={onRetry} /> : null}
    {page.answer === null ? <SurveyForm page={page} onAnswered={onAnswered} /> : <SurveyThanks page={page} />}
  </>
)
