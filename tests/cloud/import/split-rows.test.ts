import fc from 'fast-check'
import { splitRows } from './split-rows'
import type { Delimiter, RawRow } from './split-rows'

/** The rows of a text that comes in the given pieces. */
async function rowsOf(pieces: readonly string[], delimiter: Delimiter = ','): Promise<RawRow[]> {
  const rows: RawRow[] = []
  const text = (async function* () {
    await Promise.resolve()
    yield* pieces
  })()
  for await (const batch of splitRows(text, delimiter)) rows.push(...batch)
  return rows
}

const cellsOf = async (text: string, delimiter?: Delimiter): Promise<(readonly string[])[]> =>
  (await rowsOf([text], delimiter)).map(({ cells }) => cells)

test('cells are cut at the delimiter, blanks around them and empty lines are dropped, lines are counted', async () => {
  expect(await rowsOf(['a , b\r\n\r\n1,2\n'])).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['1', '2'] },
  ])
  expect(await cellsOf('a;b\n1;2', ';')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(await cellsOf('  00004   19970101 2  29.33\n', 'spaces')).toEqual([['00004', '19970101', '2', '29.33']])
})

test('a quoted cell may hold the delimiter, quotes and a line end', async () => {
  expect(await cellsOf('a,"tea, green",2\nb,"12"" pan",1\nc,"two\nlines",3\nd,e,4')).toEqual([
    ['a', 'tea, green', '2'],
    ['b', '12" pan', '1'],
    ['c', 'two\nlines', '3'],
    ['d', 'e', '4'],
  ])
})

test('a quote inside a cell is a letter like any other', async () => {
  expect(await cellsOf('a,12" pan,1\nb,x,2')).toEqual([
    ['a', '12" pan', '1'],
    ['b', 'x', '2'],
  ])
})

test('a quote that is never closed does not swallow the file', async () => {
  const lines = Array.from({ length: 300 }, (_, index) => `c${index},1`)
  const cells = await cellsOf(['a,"oops', ...lines].join('\n'))
  expect(cells.length).toBeGreaterThan(190)
  expect(await cellsOf('a,1\nb,"2')).toEqual([
    ['a', '1'],
    ['b', '"2'],
  ])
})

test('a line of a megabyte is no row', async () => {
  await expect(rowsOf(['a,b\n', 'x'.repeat(1_000_001)])).rejects.toThrow('line 2 is longer than a megabyte')
})

test('how the text is cut into pieces changes nothing', async () => {
  const text = 'a,"b, ""c""",d\r\n1,"x\ny",3\n,,\n4,5,6'
  const whole = await rowsOf([text])
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 6 }), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length]
      const pieces = places.slice(1).map((to, index) => text.slice(places[index], to))
      expect(await rowsOf(pieces)).toEqual(whole)
    }),
  )
})

test('="007" is how shops keep a spreadsheet from eating zeros', async () => {
  expect(await cellsOf('="007",="a, b",1')).toEqual([['007', 'a, b', '1']])
})
