import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `rollups`. */
export const rollups: Queries['rollups'] = {
  async latest(on) {
    const [latest] = await find('rollups', { isComplete: true, day: command.lte(on) }, [['day', 'desc']], 1)
    return latest ?? null
  },
}
