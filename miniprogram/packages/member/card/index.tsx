import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { CardPage } from '@contract/card'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { card } from '../../../features/card/card'
import { CardOffers } from '../../../features/card/CardOffers'
import { CardSkeleton } from '../../../features/card/CardSkeleton'
import { FormerTerms } from '../../../features/card/FormerTerms'
import { GiveBack } from '../../../features/card/GiveBack'
import { HeldCard } from '../../../features/card/HeldCard'
import { useCard } from '../../../features/card/useCard'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import type { Stale } from '../../../platform/query'
import { say } from '../../../platform/toast'

/** 会员卡: hold, saved so far, renew, give back; or what it would bring. */
export default function Card() {
  const loaded = card.use()
  useDidShow(() => void card.open())
  return (
    <Screen title="会员卡" place="page">
      {loaded.phase === 'loading' ? <CardSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开会员卡"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void card.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content page={loaded.value} stale={loaded.stale} /> : null}
    </Screen>
  )
}

function Content({ page, stale }: { readonly page: CardPage; readonly stale: Stale | null }) {
  const { isBusy, sentence, buy, giveBack } = useCard()
  useEffect(() => {
    if (sentence) say(sentence)
  }, [sentence])
  return (
    <>
      {stale ? <Notice text={staleNotice(stale)} onRetry={() => void card.open()} /> : null}
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
