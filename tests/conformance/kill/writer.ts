import { connect } from '../sdk'
import type { Database } from '../wx-server-sdk'

// Writes through the SDK from six lanes at once until the gateway is gone, and tells its parent what was acknowledged.

const [url = '', round = ''] = process.argv.slice(2)
const lanes = 6

const acknowledge = (id: string): void => void process.send?.(id)

// The SDK warns of requests that the killed gateway leaves unanswered.
console.warn = () => undefined

/** A plain write, then a transaction of two documents, over and over; what was not answered may or may not be there. */
async function writeUntilDead(db: Database, lane: string): Promise<void> {
  for (let n = 0; ; n++) {
    const [plain, left, right] = ['plain', 'left', 'right'].map((part) => `${lane}-${n}-${part}`) as [
      string,
      string,
      string,
    ]
    await db.collection('facts').add({ data: { _id: plain, lane, n } })
    acknowledge(plain)
    await db.runTransaction(async (transaction) => {
      await transaction.collection('facts').add({ data: { _id: left, lane, n } })
      await transaction.collection('facts').add({ data: { _id: right, lane, n } })
    })
    acknowledge(left)
    acknowledge(right)
  }
}

const db = connect(url)
const writing = Array.from({ length: lanes }, (_one, lane) =>
  writeUntilDead(db, `${round}-${lane}`).catch(() => undefined),
)
void Promise.all(writing).then(() => process.exit())
