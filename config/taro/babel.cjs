/** Babel for the app. Handed to babel-loader by config/index.ts, so that jest and other tools never meet it. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
}
