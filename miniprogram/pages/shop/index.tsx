import { useState } from 'react'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { readOn, shelf } from '../../features/shop/catalogue'
import { CategoryChips } from '../../features/shop/CategoryChips'
import { SearchBar } from '../../features/shop/SearchBar'
import { Shelf } from '../../features/shop/Shelf'
import { Screen } from '../../features/shell/Screen'
import { staleNotice } from '../../features/shell/stale'
import { failureOf } from '../../platform/failure'
import { lightTab } from '../../platform/tab-bar'
import { say } from '../../platform/toast'

/** 商城: what there is, by category. */
export default function Shop() {
  const [category, setCategory] = useState('')
  const all = shelf('').use()
  const loaded = shelf(category).use()
  const choose = (chosen: string) => {
    setCategory(chosen)
    void shelf(chosen).open()
  }
  useDidShow(() => {
    lightTab('shop')
    void shelf(category).open()
  })
  useReachBottom(() => void readOn(category).catch((thrown: unknown) => say(failureOf(thrown).message)))
  return (
    <Screen title="商城" place="tab">
      <SearchBar />
      {all.phase === 'ready' ? (
        <CategoryChips categories={all.value.categories} chosen={category} onChoose={choose} />
      ) : null}
      <Shelf loaded={loaded} staleNotice={staleNotice} onRetry={() => void shelf(category).open()} />
    </Screen>
  )
}
