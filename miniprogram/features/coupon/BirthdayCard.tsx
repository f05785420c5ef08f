import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Section } from '../../components/Section'
import { BirthdaySheet } from './BirthdaySheet'
import type { Offers } from './offers'
import { figureOf, thresholdWords } from './words'
import './BirthdayCard.scss'

type BirthdayCardProps = { readonly gift: NonNullable<Offers['birthday']> }

/** 生日礼: what comes on it, and the question for the day where it has not been told. */
export function BirthdayCard({ gift }: BirthdayCardProps) {
  const [asking, setAsking] = useState(false)
  const { sign, count, unit } = figureOf(gift.face.benefit)
  const when = gift.daysBefore === 0 ? '生日当天' : `生日前 ${gift.daysBefore} 天`
  return (
    <>
      <Section title="生日礼" />
      <View className="birthday-card">
        <View className="birthday-card__words">
          <View>{`${when}送您 ${sign}${count}${unit} 券`}</View>
          <Text className="birthday-card__note">
            {gift.told === null
              ? `${thresholdWords(gift.face)}，告诉我们哪天就好`
              : `您的生日是 ${spokenDay(gift.told)}`}
          </Text>
        </View>
        {gift.told === null ? <Button kind="soft" text="填生日" onTap={() => setAsking(true)} /> : null}
      </View>
      {asking ? <BirthdaySheet onClose={() => setAsking(false)} /> : null}
    </>
  )
}

const spokenDay = (birthday: string): string => `${Number(birthday.slice(0, 2))}月${Number(birthday.slice(3))}日`
