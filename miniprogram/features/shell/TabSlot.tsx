/** Nothing: WeChat draws the tab bar itself, from custom-tab-bar. */
export const TabSlot = () => null
