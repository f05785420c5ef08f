import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { UserConfigExport } from '@tarojs/cli'
import type { IH5Config } from '@tarojs/taro/types/compile'
import development from './dev'
import production from './prod'

const root = path.resolve(__dirname, '..')
const shared = (folder: string) => path.join(root, 'cloudfunctions/shared', folder)

/** The part of webpack-chain this file touches. */
type Chain = {
  get(key: 'cache'): { buildDependencies?: { files?: string[] } } | undefined
  readonly resolve: { readonly alias: { set(name: string, place: string): unknown } }
  readonly module: {
    rule(name: 'script'): {
      use(name: 'babelLoader'): { tap(change: (options: Readonly<Record<string, unknown>>) => unknown): unknown }
    }
  }
}

// Taro names src/app.config as a dependency of its cache; with another source folder the cache would never be kept.
function keepCache(chain: Chain): void {
  const cache = chain.get('cache')
  if (cache?.buildDependencies)
    cache.buildDependencies.files = [path.join(root, 'miniprogram/app.config.ts'), __filename]
}

function ownBabel(chain: Chain): void {
  chain.module
    .rule('script')
    .use('babelLoader')
    .tap((options) => ({ ...options, babelrc: false, configFile: path.join(__dirname, 'taro/babel.cjs') }))
}

const webpackChain = (chain: Chain): void => {
  keepCache(chain)
  ownBabel(chain)
}

// WeChat's build alone: in a browser other entries are used.
const phoneChain = (chain: Chain): void => {
  webpackChain(chain)
  chain.resolve.alias.set('@tarojs/taro$', path.join(__dirname, 'taro/taro.cjs'))
}

// A page that is fetched when first opened cannot be opened offline, as it can in WeChat, where a package is on the phone.
const browserChain: NonNullable<IH5Config['webpackChain']> = (chain, { optimize }) => {
  webpackChain(chain)
  chain.plugin('oneScript').use(optimize.LimitChunkCountPlugin, [{ maxChunks: 1 }])
}

const program = path.join(root, 'config/program')
const compile = { include: [shared('domain'), shared('contract'), program] }
const outputRoot = process.env['TARO_ENV'] === 'h5' ? 'dist/h5' : 'dist/miniprogram'

/** How Taro builds the app: `weapp` into dist/miniprogram, `h5` into dist/h5. */
export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'huitouke',
    designWidth: 750,
    deviceRatio: { 750: 1 },
    sourceRoot: 'miniprogram',
    outputRoot,
    framework: 'react',
    baseLevel: 8,
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: true },
    plugins: [path.join(__dirname, 'taro/aria.cjs'), path.join(__dirname, 'taro/tight-templates.cjs')],
    alias: { '@domain': shared('domain'), '@contract': shared('contract'), '@program': program },
    mini: {
      optimizeMainPackage: { enable: true },
      runtime: { enableInnerHTML: false }, // no screen is made of HTML text: its parser stays away
      compile,
      imageUrlLoaderOption: { limit: 10_240 }, // WXSS takes no local picture: every drawing goes into it
      miniCssExtractPluginOption: { ignoreOrder: true }, // features' styles do not build on one another
      postcss: { pxtransform: { enable: true, config: {} } },
      webpackChain: phoneChain,
    },
    h5: {
      publicPath: '/',
      router: { mode: 'hash' },
      compile,
      miniCssExtractPluginOption: { ignoreOrder: true },
      // 375 px wide: 1 rem = 20 px. On a desktop the app stays a phone's width.
      postcss: { pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 16, maxRootSize: 23 } } },
      devServer: {
        port: 10086,
        host: '127.0.0.1',
        open: false,
        proxy: [{ context: ['/api', '/local', '/pictures'], target: 'http://127.0.0.1:8787' }],
      },
      webpackChain: browserChain,
    },
  }
  return merge({}, base, process.env['NODE_ENV'] === 'production' ? production : development)
})
