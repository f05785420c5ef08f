import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import type { BasketLine } from './basket'
import { ProductPick } from './ProductPick'
import './LineList.scss'

type LineListProps = {
  readonly lines: readonly BasketLine[]
  readonly onPieces: (product: Omit<BasketLine, 'qty'>, pieces: number) => void
}

/** The products of the sale, and the way to add one. */
export function LineList({ lines, onPieces }: LineListProps) {
  const [isPicking, setPicking] = useState(false)
  return (
    <View className="line-list">
      {lines.map((line) => (
        <View key={line.productId} className="line-list__line">
          <View className="line-list__words">
            <View>
              <Text>{line.name}</Text>
            </View>
            <Text className="line-list__price">{`¥${yuan(line.priceFen)}`}</Text>
          </View>
          <Tap className="line-list__step" label={`少一件${line.name}`} onTap={() => onPieces(line, -1)}>
            <Text>−</Text>
          </Tap>
          <Text className="line-list__qty">{line.qty}</Text>
          <Tap className="line-list__step" label={`多一件${line.name}`} onTap={() => onPieces(line, 1)}>
            <Text>+</Text>
          </Tap>
        </View>
      ))}
      <Button kind="soft" text="加商品" onTap={() => setPicking(true)} className="line-list__add" />
      {isPicking ? <ProductPick onPick={(product) => onPieces(product, 1)} onClose={() => setPicking(false)} /> : null}
    </View>
  )
}
