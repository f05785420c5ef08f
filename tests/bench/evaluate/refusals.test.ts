import { execFile } from 'node:child_process'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { readCommand } from './options'
import { evaluated, HEADER, regulars, triedFiles } from './tried-file'

const fileOf = triedFiles()

describe('what cannot be evaluated is refused in a sentence', () => {
  test.each([
    ['empty.csv', [], 'the file is empty'],
    ['empty.csv.gz', [], 'the file is empty'],
    ['header.csv', [HEADER], 'no purchases'],
    ['columns.csv', ['who,when', 'a,2025-01-01'], 'no column for customer'],
    ['dates.csv', [HEADER, 'a,yesterday,tea,1,10'], 'not one of 1 rows'],
    ['two-ways.csv', [HEADER, 'a,01/05/2024,tea,1,10', 'a,02/05/2024,tea,1,10'], '--date-order dmy (day first) or mdy'],
    ['amounts.csv', [HEADER, 'a,2025-01-01,tea,1,-1'], 'not one of 1 rows'],
  ])('%s', async (name, lines, sentence) => {
    await expect(evaluated(fileOf(name, lines))).rejects.toThrow(sentence)
  })

  test.each([
    ['zeros.csv', Buffer.from([1, 2, 0, 3, 0, 0]), 'not a text file'],
    ['book.xlsx', Buffer.from('PK\u0003\u0004 and so on'), 'an Excel workbook'],
    ['noise.csv.gz', gzipSync(Buffer.from([1, 2, 0, 3])), 'not a text file'],
    ['cut.csv.gz', gzipSync(`${HEADER}\n${regulars().join('\n')}`).subarray(0, 900), 'damaged or cut off'],
    ['long.csv', Buffer.from(`${HEADER}\n${'x'.repeat(1_500_000)}`), 'longer than a megabyte'],
  ])('%s', async (name, bytes, sentence) => {
    await expect(evaluated(fileOf(name, bytes))).rejects.toThrow(sentence)
  })

  test('a holdout longer than the history', async () => {
    const file = fileOf('short.csv', [HEADER, 'a,2025-01-01,tea,1,10', 'a,2025-01-09,tea,1,10'])
    await expect(evaluated(file, '--holdout-days', '8')).rejects.toThrow('8 days long')
  })

  test.each([
    [['--holdout-days', '-3']],
    [['--time-unit', 'month']],
    [['--day-zero', '2025-02-30']],
    [['--map', 'nothing=1']],
  ])('%s', (options) => expect(() => readCommand(['file.csv', ...options])).toThrow(options[0]))

  test('options are refused one by one, and --map may be said in parts', () => {
    const read = (...options: string[]) => readCommand(['file.csv', ...options])
    expect(() => read('--nonsense')).toThrow("Unknown option '--nonsense'; see --help")
    expect(() => read('--date-order', 'ymd')).toThrow('neither dmy nor mdy')
    expect(() => read('--report', 'file.csv')).toThrow('overwrite')
    expect(() => readCommand(['-'])).toThrow('standard input')
    expect(read('--map', 'customer=who', '--map', 'date=when').map).toEqual({ customer: 'who', date: 'when' })
  })

  test.each([
    ['a file that is not there', () => ['nowhere.csv'], 'there is no file'],
    ['a folder', () => [__dirname], 'is not a file'],
    ['a report into a folder that is not there', () => [small(), '--report', 'no/where.html'], 'there is no folder'],
    ['a report onto a folder', () => [small(), '--report', __dirname], 'is not a file'],
  ])('%s, on the command line: code 2, one sentence, no stack, nothing said as a result', async (_, args, sentence) => {
    const { code, stdout, stderr } = await run(args())
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
  })
})

const small = () => fileOf('small.csv', [HEADER, 'a,2025-01-01,tea,1,10'])

test('on the command line with --json: figures alone on stdout, the progress beside them', async () => {
  const { code, stdout, stderr } = await run([small(), '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ repurchase: { userRate: 0 }, models: { bgnbd: { params: null } } })
  expect(stderr).toContain('lifetime models …')
})

const run = (args: readonly string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) =>
    execFile(
      process.execPath,
      ['--import', 'tsx', path.join(__dirname, 'cli.ts'), ...args],
      (problem, stdout, stderr) => resolve({ code: problem?.code ?? 0, stdout, stderr }),
    ),
  )
