import { openStore } from '../../cloud/store/open-store'
import { databaseAction } from '../../cloud/wire/database'
import { serveLoopback } from '../loopback'

// A gateway in a process of its own, to be killed. Tells its parent where it listens.

const [file = ''] = process.argv.slice(2)
const collections = [{ name: 'facts', indexes: [{ name: 'lane', keys: [['lane', 1]] as const }] }]
const store = openStore({ file, collections, now: () => Date.now() })

void serveLoopback((request) => databaseAction(store, request)).then(({ url }) => process.send?.(url))
