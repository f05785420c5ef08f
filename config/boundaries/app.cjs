const { shared } = require('./words.cjs')

const drawn = ['react', '@tarojs/components']
const react = [...drawn, '@tarojs/taro']

// The frame knows whether there is a community: where it is off there is neither tab nor page.
const communitySwitch = '^config/program/community\\.ts$'

/** @type {import('./zones.cjs').Zone[]} */
const app = [
  {
    name: 'app-shell',
    why: 'The shell starts the app: it composes features like a screen and knows no screen.',
    from: '^miniprogram/(app\\.(tsx|config\\.ts)|custom-tab-bar/|index\\.html|app\\.scss)',
    may: [
      '^miniprogram/(custom-tab-bar|features|components|platform|text|styles)/',
      '^miniprogram/app\\.s?css$',
      communitySwitch,
      `${shared}/domain/`,
    ],
    types: [`${shared}/contract/`],
    packages: react,
  },
  {
    name: 'tab-page',
    why: 'A screen composes features and owns nothing: one screen never reaches into another.',
    from: '^miniprogram/pages/([^/]+)/',
    may: [
      '^miniprogram/pages/$1/',
      '^miniprogram/(features|components|platform|text|styles)/',
      `${shared}/domain/`,
      communitySwitch,
    ],
    types: [`${shared}/contract/`],
    packages: react,
  },
  {
    name: 'package-screen',
    why: 'A screen composes features and owns nothing: one screen never reaches into another.',
    from: '^miniprogram/packages/([^/]+)/([^/]+)/',
    may: [
      '^miniprogram/packages/$1/$2/',
      '^miniprogram/(features|components|platform|text|styles)/',
      `${shared}/domain/`,
    ],
    types: [`${shared}/contract/`],
    packages: react,
  },
  {
    name: 'shell-feature',
    why: 'The shell is the frame of every screen: it alone of the features hears when the app comes and goes.',
    from: '^miniprogram/features/shell/',
    may: [
      '^miniprogram/features/shell/',
      '^miniprogram/(components|platform|text|styles)/',
      `${shared}/domain/`,
      communitySwitch,
    ],
    types: [`${shared}/contract/`],
    packages: react,
  },
  {
    name: 'feature',
    why: 'A feature knows its own area only and reaches WeChat through the door; screens bring features together.',
    from: '^miniprogram/features/(?!shell/)([^/]+)/',
    may: ['^miniprogram/features/$1/', '^miniprogram/(components|platform|text|styles)/', `${shared}/domain/`],
    types: [`${shared}/contract/`],
    packages: [...drawn, 'zustand', 'dayjs', 'uqr', 'jsbarcode'],
  },
  {
    name: 'component',
    why: 'The UI kit is free of business words, so that any screen and any shop can use it.',
    from: '^miniprogram/components/',
    may: ['^miniprogram/(components|styles)/'],
    packages: drawn,
  },
  {
    name: 'app-platform',
    why: 'The door to WeChat carries calls; it decides nothing and shows nothing, and no validator ships to the phone.',
    from: '^miniprogram/platform/',
    may: ['^miniprogram/platform/'],
    types: [`${shared}/contract/`, `${shared}/domain/`],
    packages: ['react', '@tarojs/taro', 'zustand'],
  },
  {
    name: 'app-text',
    why: 'Sentences are made from values; they know no screen.',
    from: '^miniprogram/(text|styles)/',
    may: ['^miniprogram/(text|styles)/', `${shared}/domain/`],
    types: [`${shared}/contract/`],
    packages: ['dayjs'],
  },
]

module.exports = { app }
