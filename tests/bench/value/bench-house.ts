import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { buildAll } from '../../../config/build'
import { builtFunctions, openHouse, type House } from '../../fixtures/house'

const bareFunctions = path.resolve(__dirname, '../../fixtures/bare-functions')

/** The product with the bare functions beside it, on a disk; all of it goes away with `close`. */
export async function openBenchHouse(clockIso: string): Promise<House> {
  await buildAll({ only: ['functions'], ifStale: true })
  const folder = mkdtempSync(path.join(path.dirname(builtFunctions), '.bench-'))
  const functionsDir = path.join(folder, 'functions')
  cpSync(builtFunctions, functionsDir, { recursive: true })
  cpSync(bareFunctions, functionsDir, { recursive: true })
  symlinkSync(path.resolve(__dirname, '../../../node_modules'), path.join(folder, 'node_modules'), 'dir')
  const house = await openHouse(clockIso, path.join(folder, 'data'), functionsDir)
  return {
    ...house,
    close: async () => {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
