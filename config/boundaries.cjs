const { zones } = require('./boundaries/zones.cjs')

const ours = '^(miniprogram|cloudfunctions|config|tests)/|^[^/]+\\.[a-z]+$'
const aTest = '\\.(test|fixture)\\.tsx?$'
const typeEdges = ['type-only', 'type-import']

/** The three or four rules that say: a zone imports what its row lists and nothing else. */
const rulesOf = ({ name, why, from, may, types = [], packages = [], node = false }) => [
  rule(`${name}-only-its-neighbours`, why, from, { path: ours, pathNot: [...may, ...types] }),
  ...(types.length === 0 ? [] : [typesRule({ name, why, from, may, types })]),
  rule(`${name}-only-its-packages`, why, from, {
    path: '(^|/)node_modules/',
    pathNot: packages.map((one) => `(^|/)node_modules/(@types/)?${one}/`),
  }),
  ...(node ? [] : [rule(`${name}-without-node`, why, from, { dependencyTypes: ['core'] })]),
]

const typesRule = ({ name, why, from, may, types }) =>
  rule(`${name}-only-types`, `${why} Here only a type may be named.`, from, {
    path: types,
    pathNot: may,
    dependencyTypesNot: typeEdges,
  })

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: aTest },
  to: Object.fromEntries(Object.entries(to).filter(([, value]) => value.length > 0)),
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...zones.flatMap(rulesOf),
    {
      name: 'nothing-imports-tests',
      comment: 'What is delivered must not know how it is tested.',
      severity: 'error',
      from: { pathNot: ['^tests/', aTest] },
      to: { path: ['^tests/', aTest] },
    },
    {
      name: 'tools-stay-outside',
      comment:
        'Build tools read the product as files and never run it; check-program.ts alone asks the program for its faults.',
      severity: 'error',
      from: { path: '^config/(?!program/|database/|check-program\\.ts$)', pathNot: aTest },
      to: { path: '^(miniprogram|cloudfunctions)/' },
    },
    {
      name: 'only-platform-knows-the-sdk',
      comment: 'One folder speaks to WeChat, so that one folder changes when WeChat does.',
      severity: 'error',
      from: { path: '^(miniprogram|cloudfunctions|config)/', pathNot: ['^cloudfunctions/shared/platform/', aTest] },
      to: { path: '(^|/)node_modules/wx-server-sdk/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or one of them is in the wrong place; were it for types alone.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { circular: true },
    },
    {
      name: 'no-cycles-in-tests',
      comment: 'Tests load in one order too; an edge of types alone is gone by then.',
      severity: 'error',
      from: { path: '^tests/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: typeEdges } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere would slip through every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.local)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
