/**
 * A Taro plugin: takes the white space between the tags of WXML templates away. Taro's own `minifyXML` takes WXML for
 * HTML and drops `</input>`, which WeChat's compiler refuses.
 */
module.exports = (ctx) => {
  ctx.modifyBuildAssets(({ assets }) => {
    for (const name of Object.keys(assets).filter((file) => file.endsWith('.wxml'))) {
      const tight = assets[name].source().toString().replace(/>\s+</g, '><')
      assets[name] = { source: () => tight, size: () => Buffer.byteLength(tight) }
    }
  })
}
