import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import type { CloudOptions } from './cloud'
import { permissionSchema } from './wire/client/permission'
import { templateSchema } from './world/template'

/** What `npm run cloud` takes, as it tells a person. */
export const USAGE = `npm run cloud -- --functions DIR [--port N] [--data DIR] [--schema FILE] [--templates FILE] [--clock ISO] [--env NAME=VALUE]… [--env-file FILE]

  --functions  a folder with one folder a function: index.js, config.json, its own node_modules if it likes
  --port       8787 unless told; 0 takes any
  --data       keeps the database, the clock and what people received; without it everything is in memory
  --schema     collections, indexes and what clients may do: [{"name":"orders","permission":"PRIVATE","indexes":[{"name":"by_day","keys":[["day",1]]}]}]
  --templates  subscribe-message templates: [{"tmplId":"…","title":"…","fields":[{"key":"thing1","label":"商品"}]}]
  --clock      the instant to start at
  --env        an environment variable of every function
  --env-file   a file of NAME=VALUE lines: secrets, which the log hides`

const schemaFile = v.array(
  v.object({
    name: v.string(),
    permission: v.optional(permissionSchema),
    indexes: v.optional(
      v.array(
        v.object({
          name: v.string(),
          keys: v.array(v.tuple([v.string(), v.picklist([1, -1, '2dsphere'] as const)])),
          unique: v.optional(v.boolean(), false),
        }),
      ),
      [],
    ),
  }),
)

/** Reads the command line of `npm run cloud`. @throws Error, in words, for what it cannot use. */
export function readCliOptions(args: readonly string[]): CloudOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      functions: { type: 'string' },
      port: { type: 'string', default: '8787' },
      data: { type: 'string' },
      schema: { type: 'string' },
      templates: { type: 'string' },
      clock: { type: 'string' },
      env: { type: 'string', multiple: true, default: [] },
      'env-file': { type: 'string' },
    },
  })
  if (values.functions === undefined) throw new Error('say --functions DIR')
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`not a port: ${values.port}`)
  return {
    functionsDir: path.resolve(values.functions),
    port,
    dataDir: values.data === undefined ? null : path.resolve(values.data),
    collections: values.schema === undefined ? [] : readFile(values.schema, schemaFile),
    templates: values.templates === undefined ? [] : readFile(values.templates, v.array(templateSchema)),
    secrets: values['env-file'] === undefined ? {} : readEnvFile(values['env-file']),
    env: Object.fromEntries(values.env.map(readPair)),
    ...(values.clock === undefined ? {} : { clockIso: values.clock }),
    onProblem: (problem) => console.error(problem),
  }
}

/** Lines of NAME=VALUE; a value may stand in quotes, `#` begins a remark. */
function readEnvFile(file: string): Readonly<Record<string, string>> {
  const lines = readText(file)
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^export\s+/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map(readPair).map(([name, value]) => [name.trim(), value.trim().replace(/^(["'])(.*)\1$/, '$2')]),
  )
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    throw new Error(`there is no file ${file}`)
  }
}

function readPair(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Error(`not NAME=VALUE: ${text}`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function readFile<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, readJson(file))
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
}

function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
