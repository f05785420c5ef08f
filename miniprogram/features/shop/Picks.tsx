import { useEffect } from 'react'
import { Section } from '../../components/Section'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'
import { GridSkeleton, ProductGrid } from './ProductGrid'

const picks = createQuery('picks', () => cloud.shop.listPicks({}))

/** A few products for a reason; nothing at all when they cannot be had. */
export function Picks() {
  const loaded = picks.use()
  useEffect(() => void picks.open(), [])
  if (loaded.phase === 'failed') return null
  const isPersonal = loaded.phase === 'ready' && loaded.value.isPersonal
  return (
    <>
      <Section title={isPersonal ? '为您挑的' : '店里常卖的'} />
      {loaded.phase === 'ready' ? <ProductGrid products={loaded.value.products} /> : <GridSkeleton />}
    </>
  )
}
