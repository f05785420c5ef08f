import { serveLoopback } from '../conformance/loopback'
import { openStore } from '../cloud/store/open-store'
import { databaseAction } from '../cloud/wire/database'

/** What the benchmark's gateway tells its parent. */
export type ServerNews =
  | { readonly kind: 'filled'; readonly perSecond: number }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'memory'; readonly peakMb: number }

const [file = '', count = '0'] = process.argv.slice(2)
const documents = Number(count)

const index = (field: string): { name: string; keys: [string, 1 | -1][] } => ({
  name: field,
  keys: [
    [field, 1],
    ['at', -1],
  ],
})

const store = openStore({
  file,
  collections: [
    { name: 'purchases', indexes: [index('memberId'), index('sku')] },
    { name: 'accounts', indexes: [] },
  ],
  now: () => Date.now(),
})

const tell = (news: ServerNews): void => void process.send?.(news)

/** About 300 bytes each; 50,000 members with 20 purchases each at a million. */
function* purchases(): Generator<Record<string, unknown>> {
  for (let n = 0; n < documents; n++) {
    yield {
      _id: `purchase-${n}`,
      memberId: `member-${n % Math.ceil(documents / 20)}`,
      sku: `sku-${n % 997}`,
      at: new Date(1_700_000_000_000 + n * 1000),
      paidFen: (n * 7919) % 100_000,
      lines: [{ title: '猫粮 2.5 kg', qty: 1 + (n % 3), priceFen: 8900 }],
      note: 'the quick brown fox jumps over the lazy dog and back again',
    }
  }
}

function fill(): void {
  const startedAt = performance.now()
  store.bulkInsert('purchases', purchases())
  tell({ kind: 'filled', perSecond: documents / ((performance.now() - startedAt) / 1000) })
  store.bulkInsert(
    'accounts',
    Array.from({ length: 1000 }, (_one, n) => ({ _id: `account-${n}`, fen: 1000 })),
  )
}

let peakMb = 0
setInterval(() => (peakMb = Math.max(peakMb, process.memoryUsage().rss / 1024 / 1024)), 200).unref()
process.on('message', () => tell({ kind: 'memory', peakMb }))

fill()
void serveLoopback((request) => databaseAction(store, request)).then(({ url }) => tell({ kind: 'ready', url }))
