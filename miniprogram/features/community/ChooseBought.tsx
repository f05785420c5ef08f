import { useEffect } from 'react'
import { ScrollView, Text } from '@tarojs/components'
import type { PostedProduct } from '@contract/community'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'
import './ChooseBought.scss'

const bought = createQuery('bought', () => cloud.community.listBought({}))

type ChooseBoughtProps = {
  readonly onChoose: (product: PostedProduct | null) => void
  readonly onClose: () => void
}

/** A sheet with what the member has really bought: only that can stand under a post. */
export function ChooseBought({ onChoose, onClose }: ChooseBoughtProps) {
  const loaded = bought.use()
  useEffect(() => void bought.open(), [])
  return (
    <Sheet title="说的是哪件" onClose={onClose}>
      {loaded.phase === 'loading' ? <Text className="choose-bought__word">正在取您买过的</Text> : null}
      {loaded.phase === 'failed' ? <Text className="choose-bought__word">{loaded.failure.message}</Text> : null}
      {loaded.phase === 'ready' ? (
        <ScrollView scrollY className="choose-bought__list">
          {loaded.value.products.length === 0 ? (
            <Text className="choose-bought__word">您还没有买过，先写写别的也行。</Text>
          ) : null}
          {loaded.value.products.map((product) => (
            <Choice
              key={product.productId}
              text={product.name}
              note={`买过 ${product.boughtTimes} 次`}
              onTap={() => onChoose(product)}
            />
          ))}
          <Choice text="不关联商品" onTap={() => onChoose(null)} />
        </ScrollView>
      ) : null}
    </Sheet>
  )
}
