import { readFileSync } from 'node:fs'
import { readCommand, usage } from './options'
import { verifyExport, type LedgerProblem } from './verify-export'

run(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 2
})

async function run(args: readonly string[]): Promise<void> {
  if (args.length === 0 || args.includes('--help')) return console.log(usage)
  const command = readCommand(args)
  const [accounts, entries] =
    command.from === 'files'
      ? [readFileSync(command.accounts, 'utf8'), readFileSync(command.entries, 'utf8')]
      : [await exported(command.url, 'points_accounts'), await exported(command.url, 'points_entries')]
  const report = verifyExport(accounts, entries)
  for (const problem of report.problems) console.log(lineOf(problem))
  console.log(`${report.accounts} accounts, ${report.entries} entries, ${report.problems.length} differences`)
  process.exitCode = report.problems.length > 0 ? 1 : 0
}

async function exported(url: string, collection: string): Promise<string> {
  const reply = await fetch(`${url}/local/collections/${collection}`)
  if (!reply.ok) throw new Error(`${url} does not hand out ${collection}: ${reply.status}`)
  return reply.text()
}

function lineOf({ accountId, difference }: LedgerProblem): string {
  const where = `account ${accountId}, entry ${difference.entryId ?? '–'}`
  return difference.kind === 'account'
    ? `${where}: there is no such account`
    : `${where}: ${difference.kind} should be ${difference.expected}, is ${difference.found}`
}
