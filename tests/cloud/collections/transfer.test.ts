import type { Cloud } from '../cloud'
import { startTrialCloud, stopTrialClouds } from '../trial-cloud'
import { readDocuments } from './read-documents'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startTrialCloud()
})
afterAll(stopTrialClouds)

const send = async (name: string, query: string, body: string) =>
  (await fetch(`${cloud.url}/local/collections/${name}?${query}`, { method: 'POST', body })).json() as Promise<unknown>
const receive = async (name: string, query = '') =>
  (await fetch(`${cloud.url}/local/collections/${name}?${query}`)).text()

describe('import and export as the console does it', () => {
  it('JSON Lines come back as they went in, dates and all', async () => {
    const lines = [
      '{"_id":"a","at":{"$date":"2026-11-21T01:00:00.000Z"},"n":1.5,"tags":["猫"]}',
      '{"_id":"b","deep":{"x":null}}',
    ]
    expect(await send('things', '', `${lines.join('\n')}\n`)).toEqual({ ok: true, inserted: 2, updated: 0, bad: [] })
    expect(await receive('things')).toBe(`${lines.join('\n')}\n`)
  })

  it('insert refuses an id that is there, upsert replaces it; bad lines are named and the rest goes in', async () => {
    await send('stock', '', '{"_id":"a","n":1}')
    expect(await send('stock', '', '{"_id":"a","n":2}\n{"_id":"b","n":3}')).toMatchObject({
      inserted: 1,
      bad: [{ line: 1 }],
    })
    expect(await send('stock', 'mode=upsert', '{"_id":"a","n":9}\nnot json\n[1]\n{"_id":"c"}')).toMatchObject({
      inserted: 1,
      updated: 1,
      bad: [{ line: 2 }, { line: 3, problem: 'one JSON object a line, not a list' }],
    })
    expect(await receive('stock')).toBe('{"_id":"a","n":9}\n{"_id":"b","n":3}\n{"_id":"c"}\n')
  })

  it('a bad line is named by its place in the file, whatever stands before it', async () => {
    await send('places', '', '{"_id":"a"}')
    expect(await send('places', '', '\uFEFF\n{"_id":"x"}\r\n\nnonsense\n{"_id":"a"}')).toMatchObject({
      inserted: 1,
      bad: [{ line: 4 }, { line: 5 }],
    })
  })

  it('a large collection goes out page by page, and a large file comes in while others are served', async () => {
    const lines = Array.from({ length: 12_000 }, (_one, n) => `{"_id":${n},"n":${n % 7}}`)
    let served = 0
    const coming = send('large', '', lines.join('\n'))
    const isDone = coming.then(() => true)
    while (!(await Promise.race([isDone, fetch(`${cloud.url}/local/clock`).then(() => false)]))) served++
    expect(await coming).toMatchObject({ inserted: 12_000 })
    expect(served).toBeGreaterThan(0)
    expect(await receive('large')).toBe(`${lines.join('\n')}\n`)
    expect((await receive('large', 'format=csv&fields=n')).split('\n')).toHaveLength(12_002)
  })

  it('CSV has its keys in the first line; a dot goes inside', async () => {
    await send('sheet', 'format=csv', '_id,name,price.yuan,on\nx,"猫粮, 大",12.50,true\ny,水,,false\n')
    expect(await receive('sheet')).toBe(
      '{"_id":"x","name":"猫粮, 大","price":{"yuan":12.5},"on":true}\n{"_id":"y","name":"水","on":false}\n',
    )
    expect(await receive('sheet', 'format=csv&fields=_id,price.yuan,name')).toBe(
      '_id,price.yuan,name\nx,12.5,"猫粮, 大"\ny,,水\n',
    )
  })

  it('lists collections, and refuses one that is not there or has no name', async () => {
    const list = (await (await fetch(`${cloud.url}/local/collections`)).json()) as unknown
    expect(list).toMatchObject({
      collections: expect.arrayContaining([expect.objectContaining({ name: 'things', documents: 2 })]) as unknown[],
    })
    expect((await fetch(`${cloud.url}/local/collections/none`)).status).toBe(404)
    expect((await fetch(`${cloud.url}/local/collections/a%20b`)).status).toBe(400)
  })

  it('a field named __proto__ stays a field', () => {
    const [first] = readDocuments('__proto__.x,_id\n1,a\n', 'csv', 0)
    expect(first).toMatchObject({ line: 2, document: { _id: 'a' } })
    expect(first && 'document' in first && Object.getPrototypeOf(first.document)).toBe(Object.prototype)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})
