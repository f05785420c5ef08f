import Taro from '@tarojs/taro'

/** Says one short sentence over the page; it goes by itself. */
export const say = (sentence: string): void => void Taro.showToast({ title: sentence, icon: 'none', duration: 2_500 })
