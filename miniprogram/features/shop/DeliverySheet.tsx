import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { CheckoutPage } from '@contract/shop'
import type { Delivery } from '@domain/shop/delivery'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { FieldList } from '../../components/FieldList'
import { Sheet } from '../../components/Sheet'
import { Tap } from '../../components/Tap'
import { useAddress } from '../../platform/useAddress'
import { addressLines, missingWords, noAddress } from '../../text/address'
import './DeliverySheet.scss'

type DeliverySheetProps = {
  readonly stores: CheckoutPage['stores']
  readonly delivery: Delivery | null
  readonly onChoose: (delivery: Delivery) => void
  readonly onClose: () => void
}

/** Where it goes: an address WeChat keeps, one written here, or a store to fetch it from. */
export function DeliverySheet({ stores, delivery, onChoose, onClose }: DeliverySheetProps) {
  const { address, type, ask } = useAddress(delivery?.kind === 'post' ? delivery.address : noAddress)
  const [writing, setWriting] = useState(false)
  const choose = (chosen: Delivery) => {
    onChoose(chosen)
    onClose()
  }
  const askWeChat = async () => {
    const answer = await ask()
    if (answer === 'by-hand') return setWriting(true)
    if (answer !== 'left') choose({ kind: 'post', address: answer.address })
  }
  if (writing)
    return (
      <Sheet title="收货地址" onClose={onClose}>
        <FieldList lines={addressLines} values={address} onType={type} />
        <Button
          text="送到这里"
          disabled={missingWords(address) !== null}
          className="delivery-sheet__go"
          onTap={() => choose({ kind: 'post', address })}
        />
      </Sheet>
    )
  return (
    <Sheet title="怎么收货" onClose={onClose}>
      <Choice text="送货上门" note="选地址" onTap={() => void askWeChat()} />
      {stores.map(({ storeId, name, address: place }) => (
        <Choice
          key={storeId}
          text={`${shortName(name)}自取`}
          note={place}
          onTap={() => choose({ kind: 'pick-up', storeId, storeName: name })}
        />
      ))}
      <Tap className="delivery-sheet__hand" onTap={() => setWriting(true)}>
        <Text>自己填写地址</Text>
      </Tap>
    </Sheet>
  )
}

/** The part of a store's name that tells it from the others: 湖滨店. */
const shortName = (name: string): string => name.split('·').pop()?.trim() ?? name
