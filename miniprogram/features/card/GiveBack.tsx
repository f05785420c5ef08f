import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { HeldCard } from '@contract/card'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Tap } from '../../components/Tap'
import { plainYuan } from './card-words'
import './GiveBack.scss'

type GiveBackProps = { readonly held: HeldCard; readonly isBusy: boolean; readonly onGiveBack: () => void }

/** Giving the card back: what comes back and why so much, asked once. */
export function GiveBack({ held, isBusy, onGiveBack }: GiveBackProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Tap className="give-back__open" onTap={() => setAsking(true)}>
        <Text>退卡</Text>
      </Tap>
      {isAsking ? (
        <Sheet title={`退卡，退回 ${plainYuan(held.backFen)} 元`} closing="先不退" onClose={() => setAsking(false)}>
          <View className="give-back__why">
            <Text>还没开始的整张退。开始了的，按没用的天数退，省下的比用掉的天数多，就按省下的算，取少的那个。</Text>
          </View>
          <View className="give-back__why">
            <Text>会员价、包邮和每月的券从现在起不再有，已经到手的券还能用。</Text>
          </View>
          <Button
            kind="soft"
            text={isBusy ? '正在退' : '确认退卡'}
            disabled={isBusy}
            onTap={() => {
              setAsking(false)
              onGiveBack()
            }}
          />
        </Sheet>
      ) : null}
    </>
  )
}
