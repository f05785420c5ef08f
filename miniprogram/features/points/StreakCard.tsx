import { Text, View } from '@tarojs/components'
import type { SignInPage } from '@contract/points'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { classes, spoken } from '../../components/spoken'
import { useSignIn } from './useSignIn'
import './StreakCard.scss'

type StreakCardProps = { readonly page: SignInPage; readonly offline: boolean }

/** The days in a row, what each day of the round brings, and the one button. */
export function StreakCard({ page, offline }: StreakCardProps) {
  const { busy, notice, signIn } = useSignIn()
  const done = page.days.filter(({ isDone }) => isDone).length
  return (
    <View className="streak-card">
      <View className="streak-card__label">连续签到</View>
      <View className="streak-card__count">
        <Text>{String(page.streakDays)}</Text>
        <Text className="streak-card__unit">天</Text>
      </View>
      <View className="streak-card__note">{streakWords(page)}</View>
      <View className="streak-card__days">
        {page.days.map(({ points, isDone }, place) => (
          <View key={place} className="streak-card__day" {...spoken('text', dayLabel(place, points, isDone))}>
            <View
              className={classes(
                'streak-card__face',
                isDone && 'streak-card__face--done',
                !page.isDone && place === done && 'streak-card__face--next',
              )}
            >
              {isDone ? <Icon name="check" size="small" /> : <Text>{`+${points}`}</Text>}
            </View>
            <Text>{`第 ${place + 1} 天`}</Text>
          </View>
        ))}
      </View>
      {notice ? (
        <View className="streak-card__notice" {...spoken('status')}>
          <Text>{notice}</Text>
        </View>
      ) : null}
      <Button
        text={
          page.isDone
            ? '今天已签到'
            : busy
              ? '正在签到'
              : offline
                ? '连上网络后再签'
                : `签到，得 ${page.nextPoints} 积分`
        }
        disabled={page.isDone || busy || offline}
        onTap={() => void signIn()}
      />
    </View>
  )
}

const dayLabel = (place: number, points: number, isDone: boolean): string =>
  `第 ${place + 1} 天，${points} 积分${isDone ? '，已签到' : ''}`

function streakWords({ isDone, earnedPoints, nextPoints, streakDays, days }: SignInPage): string {
  if (isDone && earnedPoints === 0) return `今天已签到，这个月的签到积分发完了`
  if (isDone) return `今天得了 ${earnedPoints ?? 0} 积分，明天再来得 ${nextPoints} 积分`
  if (streakDays > 0) return '今天签到就接上了'
  return `连签 ${days.length} 天，第 ${days.length} 天得 ${days[days.length - 1]?.points ?? 0} 积分`
}
