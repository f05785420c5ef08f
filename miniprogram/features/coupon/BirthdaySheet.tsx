import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Sheet } from '../../components/Sheet'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { tellBirthday } from './birthday'
import './BirthdaySheet.scss'

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Asks for month, then day; no year is asked. */
export function BirthdaySheet({ onClose }: { readonly onClose: () => void }) {
  const [month, setMonth] = useState<number | null>(null)
  const choose = (day: number) => {
    void tellBirthday(`${two(month ?? 1)}-${two(day)}`)
    onClose()
  }
  return (
    <Sheet title={month === null ? '生日在几月' : `${month}月几日`} onClose={onClose} closing="以后再说">
      <Grid
        count={month === null ? 12 : (DAYS_OF_MONTH[month - 1] ?? 31)}
        unit={month === null ? '月' : '日'}
        onChoose={month === null ? setMonth : choose}
      />
      <View className="birthday-sheet__note">
        <Text>只用来在生日前送券，一年可以改一次。</Text>
      </View>
    </Sheet>
  )
}

type GridProps = { readonly count: number; readonly unit: '月' | '日'; readonly onChoose: (choice: number) => void }

const Grid = ({ count, unit, onChoose }: GridProps) => (
  <View className={classes('birthday-sheet', unit === '日' && 'birthday-sheet--days')}>
    {Array.from({ length: count }, (_, index) => index + 1).map((choice) => (
      <Tap key={choice} className="birthday-sheet__choice" label={`${choice}${unit}`} onTap={() => onChoose(choice)}>
        <Text>{unit === '月' ? `${choice}月` : choice}</Text>
      </Tap>
    ))}
  </View>
)

const two = (figure: number): string => String(figure).padStart(2, '0')
