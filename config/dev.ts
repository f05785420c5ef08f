import type { UserConfigExport } from '@tarojs/cli'

/** What differs while developing: readable output. */
const development: UserConfigExport<'webpack5'> = { mini: { debugReact: false }, h5: {} }

export default development
