const babelJest = require('babel-jest').default

/** TypeScript and JSX to what this Node runs; the app's own Babel preset is for phones. */
module.exports = babelJest.createTransformer({
  babelrc: false,
  configFile: false,
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' } }],
    ['@babel/preset-react', { runtime: 'automatic' }],
    ['@babel/preset-typescript', { allowDeclareFields: true }],
  ],
})
