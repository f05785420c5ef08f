import path from 'node:path'
import { readCommand } from './options'

test('everything said on the command line is understood', () => {
  const { order, url, dataDir } = readCommand([
    ...['sales.csv', '--channel', 'tmall', '--map', 'customer=买家,date=时间', '--day-zero', '2010-12-01'],
    ...['--fen', '--live', '--url', 'http://127.0.0.1:9999/', '--data', 'somewhere'],
  ])
  expect(order).toEqual({
    file: path.resolve('sales.csv'),
    channel: 'tmall',
    map: { customer: '买家', date: '时间' },
    dayZero: '2010-12-01',
    inFen: true,
    live: true,
  })
  expect([url, dataDir]).toEqual(['http://127.0.0.1:9999', path.resolve('somewhere')])
})

test('unless told otherwise it is history in yuan, from the channel "import", into the cloud of npm start', () => {
  expect(readCommand(['a.csv'])).toMatchObject({
    order: { channel: 'import', map: {}, dayZero: null, inFen: false, live: false },
    url: 'http://127.0.0.1:8787',
    dataDir: path.resolve('.local/data'),
  })
})

test.each([
  [[], /FILE/],
  [['a.csv', 'b.csv'], /FILE/],
  [['a.csv', '--map', 'colour=x'], /colour/],
  [['a.csv', '--day-zero', 'monday'], /monday/],
  [['a.csv', '--channel', 'two words'], /channel/],
  [['a.csv', '--wrong'], /wrong/],
])('%j is refused with a sentence', (args, sentence) => {
  expect(() => readCommand(args)).toThrow(sentence)
})
