/** Taro's hooks alone: named in an ES module, so that the rest of the package can be left out. */
export { hooks } from '@tarojs/shared'
