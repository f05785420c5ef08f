import type { UserConfigExport } from '@tarojs/cli'

/** What differs in a release: nothing is logged from a shopper's phone. */
const production: UserConfigExport<'webpack5'> = {
  jsMinimizer: 'terser',
  terser: { enable: true, config: { compress: { passes: 3, drop_console: true } } },
  h5: {
    enableExtract: true,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  },
}

export default production
