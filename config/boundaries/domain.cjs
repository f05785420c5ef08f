const { shared, words } = require('./words.cjs')

/** The domain's areas, earlier first: an area knows itself and what stands before it. */
const domainOrder = [
  ...['member', 'purchase', 'points', 'coupon', 'shop', 'replenishment', 'segment', 'messaging', 'journey'],
  ...['experiment', 'campaign', 'recommendation', 'community', 'review', 'service', 'analytics', 'program'],
]

const pure = ['dayjs', '@noble/hashes', '@stdlib/[^/]+']

/** @type {import('./zones.cjs').Zone[]} */
const domain = [
  {
    name: 'domain-words',
    why: 'money, time, id and refusal are the first words: everything is built on them and they on nothing.',
    from: words,
    may: [words],
    packages: pure,
  },
  ...domainOrder.map((area, place) => ({
    name: `domain-${area}`,
    why: `The domain is pure and its areas stand in one order: ${area} knows itself and what stands before it.`,
    from: `${shared}/domain/${area}/`,
    may: [words, `${shared}/domain/(${domainOrder.slice(0, place + 1).join('|')})/`],
    packages: pure,
  })),
]

module.exports = { domain }
