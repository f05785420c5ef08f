import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { ProductCounting } from '@contract/dashboard'
import { Button } from '../../components/Button'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { grouped } from '../../text/amounts'
import { dashboardOf, type View as DashboardView } from './dashboards'
import { Report } from './Report'
import './Counting.scss'

type CountingProps = { readonly counting: ProductCounting; readonly view: DashboardView }

/** Counts the buyers of a product that no night counts apart, call by call while the card is there; then its figures open. */
export function Counting({ counting, view }: CountingProps) {
  const { productId } = counting
  const [buyers, setBuyers] = useState(counting.buyers)
  const [problem, setProblem] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isOver = false
    const count = async () => {
      for (let isWhole = false; !isWhole && !isOver;) {
        const told = await cloud.segment.countProduct({ productId })
        if (isOver) return
        setBuyers(told.buyers)
        isWhole = told.isWhole
      }
      if (!isOver) await dashboardOf(view).open()
    }
    count().catch((thrown: unknown) => {
      if (!isOver) setProblem(failureOf(thrown).message)
    })
    return () => {
      isOver = true
    }
  }, [productId, view, tries])
  const again = () => {
    setProblem(null)
    setTries(tries + 1)
  }
  return (
    <Report title={problem === null ? '正在数这件商品' : '还没有数完'} id="counting" className="report--whole">
      <View className="counting__far" {...spoken('status')}>
        {problem ?? farWords(buyers)}
      </View>
      <View className="report__empty">
        数完就有用户复购率和订单复购率：买过的会员一位不漏，整单退掉的不算。一般不到一分钟，先离开也行，回来接着数。
      </View>
      {problem === null ? null : <Button kind="soft" text="接着数" onTap={again} className="counting__again" />}
    </Report>
  )
}

const farWords = (buyers: number): string =>
  buyers === 0 ? '从第一位买过它的会员数起' : `已经数了 ${grouped(buyers)} 位买过它的会员`
