import { openBench, type Bench } from './sdk'
import type { ExpressionName, Fields } from './wx-server-sdk'

let bench: Bench

const document: Fields = {
  _id: 'x',
  n: 7,
  m: -2.5,
  zero: 0,
  s: 'Hello，世界',
  csv: 'a,b,c',
  list: [3, 1, 2],
  other: [2, 3, 4],
  none: null,
  yes: true,
  objects: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
  o: { a: 1, b: 2 },
  at: new Date('2026-11-21T04:05:06.789Z'),
  iso: '2026-11-21T04:05:06Z',
}

beforeAll(async () => {
  bench = await openBench({ things: [] })
  await bench.db.collection('things').add({ data: document })
})

afterAll(() => bench.close())

const evaluate = async (expression: unknown): Promise<unknown> => {
  const { list } = await bench.db.collection('things').aggregate().project({ _id: 0, value: expression }).end()
  return list[0]?.['value']
}

type Case = readonly [operator: ExpressionName, operand: unknown, value: unknown]

const cases: readonly Case[] = [
  ['abs', '$m', 2.5],
  ['add', ['$n', 1, 2], 10],
  ['add', ['$at', 1000], new Date('2026-11-21T04:05:07.789Z')],
  ['add', ['$n', '$none'], null],
  ['ceil', '$m', -2],
  ['divide', ['$n', 2], 3.5],
  ['exp', 0, 1],
  ['floor', '$m', -3],
  ['ln', 1, 0],
  ['log', [100, 10], 2],
  ['log10', 1000, 3],
  ['mod', ['$n', 4], 3],
  ['multiply', ['$n', 2], 14],
  ['pow', ['$n', 2], 49],
  ['sqrt', 49, 7],
  ['subtract', ['$n', 9], -2],
  ['subtract', ['$at', new Date('2026-11-21T04:05:05.789Z')], 1000],
  ['trunc', '$m', -2],
  ['arrayElemAt', ['$list', -1], 2],
  ['arrayToObject', '$objects', { a: 1, b: 2 }],
  ['concatArrays', ['$list', [9]], [3, 1, 2, 9]],
  ['filter', { input: '$list', as: 'one', cond: { $gte: ['$$one', 2] } }, [3, 2]],
  ['in', [3, '$list'], true],
  ['in', ['3', '$list'], false],
  ['indexOfArray', ['$list', 2], 2],
  ['isArray', '$list', true],
  ['isArray', '$n', false],
  ['map', { input: '$list', as: 'one', in: { $multiply: ['$$one', 10] } }, [30, 10, 20]],
  ['range', [0, 5, 2], [0, 2, 4]],
  ['reduce', { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } }, 6],
  ['reverseArray', '$list', [2, 1, 3]],
  ['size', '$list', 3],
  ['slice', ['$list', 1, 1], [1]],
  ['slice', ['$list', -2], [1, 2]],
  [
    'zip',
    { inputs: ['$list', '$other'] },
    [
      [3, 2],
      [1, 3],
      [2, 4],
    ],
  ],
  ['and', ['$yes', '$n'], true],
  ['and', ['$yes', '$zero'], false],
  ['not', ['$zero'], true],
  ['or', ['$zero', '$none'], false],
  ['cmp', ['$n', 9], -1],
  ['eq', ['$n', 7], true],
  ['gt', ['$n', '$m'], true],
  ['gt', ['$s', '$n'], true],
  ['gt', ['$n', '$none'], true],
  ['gte', ['$n', 7], true],
  ['lt', ['$nothing', '$none'], true],
  ['lte', ['$n', 6], false],
  ['neq', ['$n', 7], false],
  ['cond', { if: '$zero', then: 'a', else: 'b' }, 'b'],
  ['cond', ['$yes', 'a', 'b'], 'a'],
  ['ifNull', ['$none', 'd'], 'd'],
  ['ifNull', ['$nothing', 'd'], 'd'],
  [
    'switch',
    {
      branches: [
        { case: { $lt: ['$n', 5] }, then: 'small' },
        { case: { $lt: ['$n', 10] }, then: 'middle' },
      ],
      default: 'large',
    },
    'middle',
  ],
  ['dateFromParts', { year: 2026, month: 11, day: 21, hour: 12, timezone: '+08:00' }, new Date('2026-11-21T04:00:00Z')],
  ['dateFromString', { dateString: '2026-11-21T04:05:06Z' }, new Date('2026-11-21T04:05:06Z')],
  ['dateToString', { date: '$at', format: '%Y-%m-%d %H:%M:%S', timezone: 'Asia/Shanghai' }, '2026-11-21 12:05:06'],
  ['dateToString', { date: '$at', format: '%Y%m%d' }, '20261121'],
  ['dayOfMonth', '$at', 21],
  ['dayOfMonth', { date: new Date('2026-11-21T20:00:00Z'), timezone: 'Asia/Shanghai' }, 22],
  ['dayOfWeek', '$at', 7],
  ['dayOfYear', '$at', 325],
  ['isoDayOfWeek', '$at', 6],
  ['isoWeek', '$at', 47],
  ['isoWeekYear', '$at', 2026],
  ['millisecond', '$at', 789],
  ['minute', '$at', 5],
  ['month', '$at', 11],
  ['second', '$at', 6],
  ['hour', '$at', 4],
  ['hour', { date: '$at', timezone: '+08:00' }, 12],
  ['week', '$at', 46],
  ['year', '$at', 2026],
  ['literal', '$n', '$n'],
  ['mergeObjects', ['$o', { b: 9, c: 3 }], { a: 1, b: 9, c: 3 }],
  [
    'objectToArray',
    '$o',
    [
      { k: 'a', v: 1 },
      { k: 'b', v: 2 },
    ],
  ],
  ['allElementsTrue', ['$list'], true],
  ['anyElementTrue', [[0, false]], false],
  ['setDifference', ['$list', '$other'], [1]],
  ['setEquals', ['$list', [1, 2, 3, 3]], true],
  ['setIntersection', ['$list', '$other'], [2, 3]],
  ['setIsSubset', [[1, 2], '$list'], true],
  ['setUnion', [[1], [1, 2]], [1, 2]],
  ['concat', ['$csv', '!'], 'a,b,c!'],
  ['concat', ['$csv', '$none'], null],
  ['indexOfBytes', ['$s', '世'], 8],
  ['indexOfCP', ['$s', '世'], 6],
  ['split', ['$csv', ','], ['a', 'b', 'c']],
  ['strLenBytes', '$s', 14],
  ['strLenCP', '$s', 8],
  ['strcasecmp', ['ABC', 'abc'], 0],
  ['substr', ['$csv', 2, 3], 'b,c'],
  ['substrBytes', ['$s', 8, 3], '世'],
  ['substrCP', ['$s', 6, 2], '世界'],
  ['toLower', '$s', 'hello，世界'],
  ['toUpper', '$csv', 'A,B,C'],
  ['avg', '$list', 2],
  ['max', '$list', 3],
  ['min', '$list', 1],
  ['sum', '$list', 6],
  ['sum', ['$n', '$m'], 4.5],
  ['stdDevPop', '$list', Math.sqrt(2 / 3)],
  ['stdDevSamp', '$list', 1],
  ['let', { vars: { a: '$n', b: 3 }, in: { $add: ['$$a', '$$b'] } }, 10],
]

test.each(cases)('%s of %j', async (operator, operand, value) => {
  expect(await evaluate(bench.db.command.aggregate[operator](operand))).toEqual(value)
})

test('a path through an array gives the values of its elements', async () => {
  expect(await evaluate('$objects.v')).toEqual([1, 2])
})

test('a missing field leaves nothing behind', async () => {
  const { list } = await bench.db.collection('things').aggregate().project({ _id: 0, n: 1, gone: '$nothing' }).end()
  expect(list).toEqual([{ n: 7 }])
})
