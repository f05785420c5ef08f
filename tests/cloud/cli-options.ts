import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import type { CloudOptions } from './cloud'
import { permissionSchema } from './wire/client/permission'
import { templateSchema } from './world/template'

/** What `npm run cloud` takes, as it tells a person. */
export const USAGE = `npm run cloud -- --functions DIR [--port N] [--data DIR] [--schema FILE] [--templates FILE] [--clock ISO] [--env NAME=VALUE]…

  --functions  a folder with one folder a function: index.js, config.json, its own node_modules if it likes
  --port       8787 unless told; 0 takes any
  --data       keeps the database, the clock and what people received; without it everything is in memory
  --schema     collections and indexes: [{"name":"orders","indexes":[{"name":"by_day","keys":[["day",1]]}]}]
  --templates  subscribe-message templates: [{"tmplId":"…","title":"…","fields":[{"key":"thing1","label":"商品"}]}]
  --clock      the instant to start at
  --env        an environment variable of every function, such as a secret`

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
    secrets: {},
    env: Object.fromEntries(values.env.map(readPair)),
    ...(values.clock === undefined ? {} : { clockIso: values.clock }),
    onProblem: (problem) => console.error(problem),
  }
}

function readPair(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Error(`not NAME=VALUE: ${text}`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function readFile<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, JSON.parse(fs.readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
}
