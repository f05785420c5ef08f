import { ScrollView, View } from '@tarojs/components'
import type { ProductList } from '@contract/shop'
import { Chip } from '../../components/Chip'
import './CategoryChips.scss'

type CategoryChipsProps = {
  readonly categories: ProductList['categories']
  readonly chosen: string
  readonly onChoose: (category: string) => void
}

/** The shop's categories in a row; '' is everything. */
export const CategoryChips = ({ categories, chosen, onChoose }: CategoryChipsProps) => (
  <ScrollView scrollX className="category-chips" enhanced showScrollbar={false}>
    <View className="category-chips__row">
      <Chip text="全部" on={chosen === ''} onTap={() => onChoose('')} />
      {categories.map(({ code, name, count }) => (
        <Chip key={code} text={`${name} ${count}`} on={chosen === code} onTap={() => onChoose(code)} />
      ))}
    </View>
  </ScrollView>
)
