import type { StaffToday } from '@contract/staff'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The counter's own day. */
export const day = createQuery<StaffToday>('staff-today', () => cloud.staff.today({}))
