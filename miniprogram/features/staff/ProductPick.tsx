import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { ProductTile } from '@contract/shop'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { yuan } from '../../text/amounts'
import type { BasketLine } from './basket'
import './ProductPick.scss'

type ProductPickProps = {
  readonly onPick: (product: Omit<BasketLine, 'qty'>) => void
  readonly onClose: () => void
}

const PAUSE_MS = 300

/** Looks for a product by a word; each tap adds a piece. */
export function ProductPick({ onPick, onClose }: ProductPickProps) {
  const [word, setWord] = useState('')
  const [found, setFound] = useState<readonly ProductTile[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const { products } = await (word.trim() === ''
        ? cloud.shop.listProducts({})
        : cloud.shop.searchProducts({ word: word.trim() }))
      if (!isOver) setFound(products)
    }
    const timer = setTimeout(
      () => void ask().catch((thrown: unknown) => setProblem(failureOf(thrown).message)),
      PAUSE_MS,
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [word])
  return (
    <Sheet title="加商品" closing="好了" onClose={onClose}>
      <Field
        label="找商品"
        value={word}
        hint="品名里的几个字"
        most={40}
        onType={setWord}
        kind="sunk"
        className="product-pick__word"
      />
      <View className="product-pick__list">
        {problem ? <Text className="product-pick__note">{problem}</Text> : null}
        {found?.length === 0 ? <Text className="product-pick__note">没有找到，换个字试试。</Text> : null}
        {(found ?? []).map(({ productId, name, pack, category, priceFen, sale }) => (
          <Choice
            key={productId}
            text={`${name} ${pack}`}
            note={`¥${yuan(priceFen)}${sale ? `，${sale.note}` : ''}`}
            onTap={() => onPick({ productId, name, category, priceFen })}
          />
        ))}
      </View>
    </Sheet>
  )
}
