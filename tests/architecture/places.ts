const shared = 'cloudfunctions/shared'

/** One file for each kind of place in the house, and what it may import: written from the plan, not from the rules. */
export const places = {
  shell: 'miniprogram/app.tsx',
  tabBar: 'miniprogram/custom-tab-bar/index.tsx',
  page: 'miniprogram/pages/me/index.tsx',
  otherPage: 'miniprogram/pages/home/index.tsx',
  screen: 'miniprogram/packages/member/points/index.tsx',
  otherScreen: 'miniprogram/packages/member/profile/index.tsx',
  shellFeature: 'miniprogram/features/shell/Screen.tsx',
  feature: 'miniprogram/features/points/PointsCard.tsx',
  otherFeature: 'miniprogram/features/shop/Tile.tsx',
  component: 'miniprogram/components/Card.tsx',
  appPlatform: 'miniprogram/platform/cloud.ts',
  text: 'miniprogram/text/days.ts',
  entry: 'cloudfunctions/points/index.ts',
  otherEntry: 'cloudfunctions/member/index.ts',
  hook: 'cloudfunctions/hook-orders/index.ts',
  job: 'cloudfunctions/job-settle/index.ts',
  runtime: `${shared}/runtime/serve.ts`,
  compose: `${shared}/runtime/compose.ts`,
  context: `${shared}/usecases/context.ts`,
  usecase: `${shared}/usecases/points/open-account.ts`,
  otherUsecase: `${shared}/usecases/member/open-center.ts`,
  posting: `${shared}/usecases/postings/post-purchase.ts`,
  view: `${shared}/usecases/views/plan-cards.ts`,
  store: `${shared}/platform/stores/accounts.ts`,
  contract: `${shared}/contract/points.ts`,
  otherContract: `${shared}/contract/member.ts`,
  ordersContract: `${shared}/contract/orders.ts`,
  words: `${shared}/domain/time.ts`,
  memberRules: `${shared}/domain/member/tier.ts`,
  pointsRules: `${shared}/domain/points/account.ts`,
  programRules: `${shared}/domain/program/program.ts`,
  program: 'config/program/points.ts',
  database: 'config/database/collections.ts',
  tool: 'config/build.ts',
  test: 'tests/fixtures/member.ts',
} as const

/** npm packages and one module of Node's own. */
export const packages = [
  'react',
  '@tarojs/components',
  '@tarojs/taro',
  'zustand',
  'valibot',
  'wx-server-sdk',
  'express',
  'node:fs',
] as const

export type Place = keyof typeof places
export type Target = Place | (typeof packages)[number]

/** `value`: may be imported. `type`: may be named in an `import type` only. Nothing else may be imported at all. */
export type Permission = { readonly value: readonly Target[]; readonly type: readonly Place[] }

const kit = ['component', 'appPlatform', 'text'] as const
const domain = ['words', 'memberRules', 'pointsRules', 'programRules'] as const
const contracts = ['contract', 'otherContract', 'ordersContract'] as const
const drawn = ['react', '@tarojs/components'] as const
const phone = [...drawn, '@tarojs/taro'] as const
const usecases = ['context', 'usecase', 'otherUsecase', 'posting', 'view'] as const
const screen: Permission = {
  value: ['shellFeature', 'feature', 'otherFeature', ...kit, ...domain, ...phone],
  type: contracts,
}

export const permissions: Readonly<Record<Exclude<Place, 'test' | 'tool'>, Permission>> = {
  shell: { ...screen, value: [...screen.value, 'tabBar'] },
  tabBar: screen,
  page: screen,
  otherPage: screen,
  screen,
  otherScreen: screen,
  shellFeature: { value: [...kit, ...domain, ...phone], type: contracts },
  feature: { value: [...kit, ...domain, ...drawn, 'zustand'], type: contracts },
  otherFeature: { value: [...kit, ...domain, ...drawn, 'zustand'], type: contracts },
  component: { value: drawn, type: [] },
  appPlatform: { value: ['react', '@tarojs/taro', 'zustand'], type: [...contracts, ...domain] },
  text: { value: domain, type: contracts },
  entry: { value: ['runtime', 'compose', ...usecases, 'contract'], type: [] },
  otherEntry: { value: ['runtime', 'compose', ...usecases, 'otherContract'], type: [] },
  hook: { value: ['runtime', 'compose', ...usecases, 'ordersContract'], type: [] },
  job: { value: ['runtime', 'compose', ...usecases], type: [] },
  runtime: { value: ['compose', ...contracts, 'store', 'words', 'valibot', 'node:fs'], type: ['context', ...domain] },
  compose: {
    value: ['runtime', ...contracts, 'store', 'words', 'programRules', 'program', 'node:fs'],
    type: ['context', ...domain],
  },
  context: { value: [], type: [...domain, ...contracts] },
  usecase: { value: [...domain, 'context', 'posting', 'view'], type: contracts },
  otherUsecase: { value: [...domain, 'context', 'posting', 'view'], type: contracts },
  posting: { value: [...domain, 'context', 'view'], type: contracts },
  view: { value: [...domain, 'context'], type: contracts },
  store: { value: ['words', 'wx-server-sdk', 'node:fs'], type: [...domain, 'context'] },
  contract: { value: ['otherContract', 'ordersContract', ...domain, 'valibot'], type: [] },
  otherContract: { value: ['contract', 'ordersContract', ...domain, 'valibot'], type: [] },
  ordersContract: { value: ['contract', 'otherContract', ...domain, 'valibot'], type: [] },
  words: { value: [], type: [] },
  memberRules: { value: ['words'], type: [] },
  pointsRules: { value: ['words', 'memberRules'], type: [] },
  programRules: { value: ['words', 'memberRules', 'pointsRules'], type: [] },
  program: { value: ['words'], type: domain },
  database: { value: [], type: [] },
}
