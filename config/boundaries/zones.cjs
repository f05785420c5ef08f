const { app } = require('./app.cjs')
const { cloud } = require('./cloud.cjs')
const { domain } = require('./domain.cjs')
const { shared, words } = require('./words.cjs')

/**
 * Who may import whom: architecture in one table. What a zone does not list is forbidden to it.
 * `from`: the files of the zone. `may`: our files it may use. `types`: our files whose types alone it may name.
 * `packages`: npm packages. `node`: whether Node's own modules. `$1`, `$2` are what `from` caught. `why`: the sentence a breach is answered with.
 * @typedef {{ name: string, why: string, from: string, may: string[], types?: string[], packages?: string[], node?: boolean }} Zone
 */

/** @type {Zone[]} */
const configuration = [
  {
    name: 'program',
    why: 'The program is data in the words of the domain: values of the first words, types of the rest.',
    from: '^config/program/',
    may: ['^config/program/', words],
    types: [`${shared}/domain/`],
  },
  {
    name: 'database',
    why: 'Collections, indexes and rules are plain data that any tool can read.',
    from: '^config/database/',
    may: ['^config/database/'],
  },
]

module.exports = { zones: [...app, ...cloud, ...domain, ...configuration] }
