import { useEffect } from 'react'
import { Section } from '../../components/Section'
import { shelf } from './catalogue'
import { GridSkeleton, ProductGrid } from './ProductGrid'

type PicksProps = {
  readonly title: string
  /** '' for everything. */
  readonly category: string
}

const SHOWN = 4

/** A few products for a reason; nothing at all when they cannot be had. */
export function Picks({ title, category }: PicksProps) {
  const loaded = shelf(category).use()
  useEffect(() => void shelf(category).open(), [category])
  if (loaded.phase === 'failed') return null
  return (
    <>
      <Section title={title} />
      {loaded.phase === 'ready' ? <ProductGrid products={loaded.value.products.slice(0, SHOWN)} /> : <GridSkeleton />}
    </>
  )
}
