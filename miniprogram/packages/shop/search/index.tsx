import { SearchView } from '../../../features/shop/SearchView'
import { Screen } from '../../../features/shell/Screen'

/** Searching the shop by word. */
export default function Search() {
  return (
    <Screen title="找商品" place="page">
      <SearchView />
    </Screen>
  )
}
