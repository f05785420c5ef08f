import { Text, View } from '@tarojs/components'
import type { CardOffer } from '@contract/card'
import { Button } from '../../components/Button'
import { Section } from '../../components/Section'
import { benefitsOf, monthlyPrice, plainYuan, termWords } from './card-words'
import './CardOffers.scss'

type CardOffersProps = {
  readonly offers: readonly CardOffer[]
  readonly isRenewal: boolean
  readonly isBusy: boolean
  readonly onBuy: (offer: CardOffer) => void
}

/** The cards that can be bought, each with all it brings; the first is the one to look at. */
export const CardOffers = ({ offers, isRenewal, isBusy, onBuy }: CardOffersProps) => (
  <>
    <Section title={isRenewal ? '续卡' : '开卡'} note={isRenewal ? '从到期那天接着算' : '付款当天生效'} />
    {offers.length === 0 ? <View className="card-offer card-offer--none">现在没有可以买的会员卡。</View> : null}
    {offers.map((offer, place) => (
      <View key={offer.planId} className="card-offer">
        <View className="card-offer__head">
          <View>
            <View className="card-offer__name">
              <Text>{offer.name}</Text>
            </View>
            <Text className="card-offer__term">{`${termWords(offer.termMonths)}，合每月 ${monthlyPrice(offer)} 元`}</Text>
          </View>
          <View className="card-offer__price">
            <Text className="card-offer__yen">¥</Text>
            <Text>{plainYuan(offer.priceFen)}</Text>
          </View>
        </View>
        <View className="card-offer__benefits">
          {benefitsOf(offer).map(({ title, text }) => (
            <View key={title} className="card-offer__benefit">
              <Text className="card-offer__what">{title}</Text>
              <Text className="card-offer__how">{text}</Text>
            </View>
          ))}
        </View>
        <Button
          kind={place === 0 ? 'filled' : 'soft'}
          text={isBusy ? '请稍候' : `${isRenewal ? '续' : '开'}${offer.name}，${plainYuan(offer.priceFen)} 元`}
          disabled={isBusy}
          onTap={() => onBuy(offer)}
        />
      </View>
    ))}
  </>
)
