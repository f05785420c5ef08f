import { View } from '@tarojs/components'
import type { SurveyPage } from '@contract/messaging'
import { AskCard } from './AskCard'
import { SurveyedProduct, scoreWords } from './SurveyForm'
import './SurveyForm.scss'

/** After the answer: what was said, and what the shop will do with it. */
export const SurveyThanks = ({ page }: { readonly page: SurveyPage }) => (
  <>
    <View className="survey">
      <SurveyedProduct page={page} />
      <View className="survey__question">谢谢，店里收到了</View>
      {page.answer ? (
        <View className="survey__given">
          {`您打了 ${page.answer.score} 分，${scoreWords[page.answer.score - 1] ?? ''}。`}
          {page.answer.words === '' ? null : <View className="survey__quote">{page.answer.words}</View>}
        </View>
      ) : null}
      {page.answer && page.answer.earnedPoints > 0 ? (
        <View className="survey__earned">{`${page.answer.earnedPoints} 积分记在您账上了`}</View>
      ) : null}
      <View className="survey__given">
        {page.answer && page.answer.score <= 2 ? '店里的人会看到，能帮上的尽快帮您。' : '用着有变化，随时到店里说。'}
      </View>
    </View>
    <AskCard
      grant={page.arrivalAsk}
      title="到货提醒"
      text="同一类到了合用的新品，要不要告诉您一次？"
      action="到货告诉我"
    />
  </>
)
