const { shared, words } = require('./words.cjs')

/** @type {import('./zones.cjs').Zone[]} */
const cloud = [
  {
    name: 'function',
    why: 'An entry is a table: it joins the contract of its own area to use-cases, and no function reaches into another.',
    from: '^cloudfunctions/(?!shared/)(?:hook-|job-)?([^/]+)/',
    may: [`${shared}/(runtime|usecases)/`, `${shared}/contract/$1(\\.ts$|/)`],
  },
  {
    name: 'runtime',
    why: 'The runtime turns a handler into a cloud function; it holds no rule, and use-cases come to it as values.',
    from: `${shared}/runtime/(?!compose\\.ts$)`,
    may: [`${shared}/(runtime|contract|platform)/`, words],
    types: [`${shared}/usecases/context(\\.ts$|/)`, `${shared}/domain/`],
    packages: ['valibot'],
    node: true,
  },
  {
    name: 'runtime-compose',
    why: 'compose.ts alone wires stores and the program to use-cases, and lets a first-time caller join: one place to look.',
    from: `${shared}/runtime/compose\\.ts$`,
    may: [
      `${shared}/(runtime|contract|platform)/`,
      `${shared}/usecases/postings/join-member\\.ts$`,
      `${shared}/domain/(program/|member/staff\\.ts$)`,
      words,
      '^config/program/',
    ],
    types: [`${shared}/usecases/context(\\.ts$|/)`, `${shared}/domain/`],
    node: true,
  },
  {
    name: 'context',
    why: 'The ports are declared in domain words: they name types and run nothing.',
    from: `${shared}/usecases/context(\\.ts$|/)`,
    may: [`${shared}/usecases/context(\\.ts$|/)`],
    types: [`${shared}/(domain|contract)/`],
  },
  {
    name: 'usecase',
    why: 'A use-case loads, decides and saves for its own area; what areas share is a decision, a posting or a view.',
    from: `${shared}/usecases/(?!context(?:\\.ts$|/)|postings/|views/)([^/]+)/`,
    may: [`${shared}/usecases/($1|postings|views|context)/`, `${shared}/usecases/context\\.ts$`, `${shared}/domain/`],
    types: [`${shared}/contract/`],
  },
  {
    name: 'posting',
    why: 'A posting is the only writer of accounts, coupons and tiers: it serves every area and calls none; it may look.',
    from: `${shared}/usecases/postings/`,
    may: [`${shared}/usecases/(postings|views)/`, `${shared}/usecases/context(\\.ts$|/)`, `${shared}/domain/`],
    types: [`${shared}/contract/`],
  },
  {
    name: 'view',
    why: 'A view reads what several areas show, a plan card or a balance, and writes nothing.',
    from: `${shared}/usecases/views/`,
    may: [`${shared}/usecases/views/`, `${shared}/usecases/context(\\.ts$|/)`, `${shared}/domain/`],
    types: [`${shared}/contract/`],
  },
  {
    name: 'platform',
    why: 'Stores and gateways carry domain values to WeChat and back; they decide nothing.',
    from: `${shared}/platform/`,
    may: [`${shared}/platform/`, words],
    types: [`${shared}/domain/`, `${shared}/usecases/context(\\.ts$|/)`],
    packages: ['wx-server-sdk'],
    node: true,
  },
  {
    name: 'contract',
    why: 'What crosses the wire is made of domain values and checked by valibot, and knows nobody who uses it.',
    from: `${shared}/contract/`,
    may: [`${shared}/(contract|domain)/`],
    packages: ['valibot'],
  },
]

module.exports = { cloud }
