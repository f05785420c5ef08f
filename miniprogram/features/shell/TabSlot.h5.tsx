import { TabBar } from './TabBar'

/** A browser has no tab bar of its own: each tab page draws it. */
export const TabSlot = () => <TabBar />
