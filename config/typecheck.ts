import { runNode } from './run'

const projects = [
  ['the whole', 'tsconfig.json'],
  ['the domain alone, without a platform', 'cloudfunctions/shared/domain/tsconfig.json'],
] as const

/** Compiles without output: everything, then the domain as if there were no Node, browser or WeChat. Answers whether both hold. */
export const typecheck = async (): Promise<boolean> => {
  let holds = true
  for (const [name, project] of projects) {
    const code = await runNode('node_modules/typescript/bin/tsc', ['--project', project, '--noEmit'])
    console.log(`types of ${name}: ${code === 0 ? 'ok' : 'NOT OK'}`)
    holds &&= code === 0
  }
  return holds
}

if (require.main === module) {
  void typecheck().then((holds) => {
    process.exitCode = holds ? 0 : 1
  })
}
