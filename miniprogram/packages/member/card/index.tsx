import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { CardPage } from '@contract/card'
import { card } from '../../../features/card/card'
import { CardOffers } from '../../../features/card/CardOffers'
import { CardSkeleton } from '../../../features/card/CardSkeleton'
import { FormerTerms } from '../../../features/card/FormerTerms'
import { GiveBack } from '../../../features/card/GiveBack'
import { HeldCard } from '../../../features/card/HeldCard'
import { useCard } from '../../../features/card/useCard'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { say } from '../../../platform/toast'

/** 会员卡: hold, saved so far, renew, give back; or what it would bring. */
export default function Card() {
  const loaded = card.use()
  useDidShow(() => void card.open())
  return (
    <Screen title="会员卡" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardSkeleton slow={slow} />}
        failed="没能打开会员卡"
        onRetry={() => void card.open()}
      >
        {(shown) => <Content page={shown} />}
      </Answer>
    </Screen>
  )
}

function Content({ page }: { readonly page: CardPage }) {
  const { isBusy, sentence, buy, giveBack } = useCard()
  useEffect(() => {
    if (sentence) say(sentence)
  }, [sentence])
  return (
    <>
      {page.held ? <HeldCard held={page.held} /> : null}
      <CardOffers
        offers={page.offers}
        isRenewal={page.held !== null}
        isBusy={isBusy}
        onBuy={(offer) => void buy(offer)}
      />
      <FormerTerms former={page.former} />
      {page.held ? (
        <GiveBack held={page.held} isBusy={isBusy} onGiveBack={() => void giveBack(page.held?.backFen ?? 0)} />
      ) : null}
    </>
  )
}
