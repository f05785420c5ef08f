import { community } from '../config/program/community'

// Where the program says off, no community page is built and no tab leads there.
const isOpen = community.switch === 'on'

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/shop/index', ...(isOpen ? ['pages/community/index'] : []), 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/member',
      pages: [
        'card/index',
        'code/index',
        'tier/index',
        'coupon/index',
        'coupon-center/index',
        'coupons/index',
        'inbox/index',
        'survey/index',
        'points/index',
        'reminder/index',
        'profile/index',
        'privacy/index',
        'gifts/index',
        'gift/index',
        'gift-orders/index',
        'sign-in/index',
        'invite/index',
      ],
    },
    {
      root: 'packages/operator',
      pages: [
        'dashboard/index',
        'adjustments/index',
        'merges/index',
        'ledger/index',
        'tiers/index',
        'gifts/index',
        'gift/index',
        'coupons/index',
        'card-income/index',
        'orders/index',
        'reviews/index',
        'segments/index',
        'segment/index',
        ...(isOpen ? ['moderation/index'] : []),
      ],
    },
    { root: 'packages/staff', pages: ['today/index', 'scan/index', 'record-purchase/index', 'refund/index'] },
    {
      root: 'packages/shop',
      pages: [
        'product/index',
        'search/index',
        'cart/index',
        'checkout/index',
        'orders/index',
        'order/index',
        'refund/index',
        'review/index',
        'reviews/index',
      ],
    },
    ...(isOpen ? [{ root: 'packages/community', pages: ['compose/index', 'post/index'] }] : []),
  ],
  preloadRule: {
    'pages/me/index': { network: 'all', packages: ['packages/member'] },
    'pages/shop/index': { network: 'all', packages: ['packages/shop'] },
  },
  requiredPrivateInfos: ['chooseAddress'],
  tabBar: {
    custom: true,
    color: '#6b6862',
    selectedColor: '#0e6e5a',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/shop/index', text: '商城' },
      ...(isOpen ? [{ pagePath: 'pages/community/index', text: '社区' }] : []),
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '',
    navigationBarTextStyle: '@barText' as 'black',
    backgroundColor: '@page',
    backgroundTextStyle: '@pull' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
