/**
 * Stands in for the entry of `@tarojs/taro` in a build for WeChat. Theirs requires the whole of `@tarojs/runtime` for its
 * hooks, so that nothing of it can be left out: 15 KB of HTML parser and more that no screen needs.
 */
const { hooks } = require('./hooks.mjs')
const Taro = require('@tarojs/api').default

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', Taro)

module.exports = Taro
module.exports.default = Taro
