import { pageScrollTo } from '@tarojs/taro'

/** Scrolls to the part of the page that has this id. */
export const scrollToPart = (id: string): void => void pageScrollTo({ selector: `#${id}`, duration: 200 })
