import { Text, View } from '@tarojs/components'
import { Chip } from '../../components/Chip'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Problem, problemIcon } from '../../components/Problem'
import { Section } from '../../components/Section'
import { Tap } from '../../components/Tap'
import { GridSkeleton, ProductGrid } from './ProductGrid'
import { searchedWords } from './search'
import { useSearch } from './useSearch'
import './SearchView.scss'

const IDEAS = ['猫粮', '咖啡豆', '滤芯', '纸巾', '面霜'] as const

/** Searching by word: what was found, what may be meant, what was looked for before. */
export function SearchView() {
  const search = useSearch()
  return (
    <>
      <View className="search-view">
        <Icon name="search" size="small" />
        <Field
          label="搜商品"
          value={search.typed}
          hint="商品名、品类"
          most={40}
          onType={search.type}
          focus
          lastKey="search"
          onLastKey={() => search.find(search.typed)}
          className="search-view__input"
        />
        <Tap className="search-view__go" onTap={() => search.find(search.typed)}>
          <Text>搜索</Text>
        </Tap>
      </View>
      <Found search={search} />
    </>
  )
}

function Found({ search }: { readonly search: ReturnType<typeof useSearch> }) {
  const { found } = search
  switch (found.phase) {
    case 'idle':
      return (
        <>
          <Words title="找过的" words={searchedWords()} onWord={search.find} />
          <Words title="大家常找" words={IDEAS} onWord={search.find} />
        </>
      )
    case 'loading':
      return <GridSkeleton />
    case 'failed':
      return (
        <Problem
          title="没能找到"
          icon={problemIcon(found.failure)}
          text={found.failure.message}
          action="再试一次"
          onAction={() => search.find(search.typed)}
        />
      )
    case 'ready':
      if (found.products.length > 0) return <ProductGrid products={found.products} />
      return (
        <>
          <View className="search-view__none">
            <Text>{`没有和“${found.word}”有关的商品，换个词试试。`}</Text>
          </View>
          <Words title="大家常找" words={IDEAS} onWord={search.find} />
        </>
      )
  }
}

type WordsProps = {
  readonly title: string
  readonly words: readonly string[]
  readonly onWord: (word: string) => void
}

const Words = ({ title, words, onWord }: WordsProps) =>
  words.length === 0 ? null : (
    <>
      <Section title={title} />
      <View className="search-view__words">
        {words.map((word) => (
          <Chip key={word} text={word} on={false} onTap={() => onWord(word)} />
        ))}
      </View>
    </>
  )
