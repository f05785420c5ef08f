/** What no screen of ours uses of a view; every level of the templates would carry it once more. */
const unused = require('./unused-on-views.json')

const unusedOnViews = new RegExp(` (?:${unused.join('|')})="[^"]*"`, 'g')

/** A WXML template without the white space between its tags, its views without what is not used. */
const tightened = (template) =>
  template.replace(/>\s+</g, '><').replace(/<view [^>]*>/g, (view) => view.replace(unusedOnViews, ''))

/**
 * A Taro plugin: makes WXML templates smaller. Taro's own `minifyXML` takes WXML for HTML and drops `</input>`, which
 * WeChat's compiler refuses. A test sees to it that no screen listens to what is left out here.
 */
module.exports = (ctx) => {
  ctx.modifyBuildAssets(({ assets }) => {
    for (const name of Object.keys(assets).filter((file) => file.endsWith('.wxml'))) {
      const tight = tightened(assets[name].source().toString())
      assets[name] = { source: () => tight, size: () => Buffer.byteLength(tight) }
    }
  })
}
