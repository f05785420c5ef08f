import { parseArgs } from 'node:util'

/** How to use it. */
export const usage = `npm run verify -- --url http://127.0.0.1:8787          the ledgers of a cloud that runs here
npm run verify -- --accounts a.json --entries e.json   points_accounts and points_entries as the cloud console exports them

Recomputes every points account from its entries and names account and entry of whatever differs.`

/** Where the two collections come from. */
export type VerifyCommand =
  | { readonly from: 'url'; readonly url: string }
  | { readonly from: 'files'; readonly accounts: string; readonly entries: string }

/** Reads the command. @throws Error, in words. */
export function readCommand(args: readonly string[]): VerifyCommand {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...args], options: { url: text, accounts: text, entries: text } })
  const { url, accounts, entries } = values
  if (accounts !== undefined && entries !== undefined && url === undefined) return { from: 'files', accounts, entries }
  if (url !== undefined && accounts === undefined && entries === undefined) return { from: 'url', url }
  throw new Error(usage)
}
