import { TabBar } from '../features/shell/TabBar'

/** WeChat looks for the tab bar in this folder. */
export default function CustomTabBar() {
  return <TabBar />
}
