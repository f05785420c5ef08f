import { useEffect } from 'react'
import { create } from 'zustand'
import type { Tab } from './navigate'

/** Which tab is lit, and whether a sheet lies over the bar: WeChat draws the bar above everything a page draws. */
export const useTabBar = create<{ readonly tab: Tab; readonly covered: boolean }>(() => ({
  tab: 'home',
  covered: false,
}))

/** Lights a tab; each tab page calls it when it is shown. */
export const lightTab = (tab: Tab): void => useTabBar.setState({ tab, covered: false })

/** Takes the bar away while a sheet is open. */
export function useCoveredTabBar(covered: boolean): void {
  useEffect(() => {
    useTabBar.setState({ covered })
    return () => useTabBar.setState({ covered: false })
  }, [covered])
}
