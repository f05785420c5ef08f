import type { Condition } from '@domain/segment/condition'
import type { Cloud } from '../../cloud'
import { callAction } from '../call-action'

const OPERATOR = 'demo-xiaoman'

/** Those who bought coffee twice of late and have not come for three weeks. */
const coffeeDrinkers: Condition = {
  kind: 'and',
  of: [
    { kind: 'events', event: 'purchase', withinDays: 90, from: 2, subject: 'coffee' },
    { kind: 'figure', figure: 'silentDays', from: 21 },
  ],
}

/** One segment that 小满 keeps. */
export async function seedSegments(cloud: Cloud): Promise<void> {
  const input = { segmentId: null, name: '咖啡该补了', condition: coffeeDrinkers }
  const requestId = 'demo-segment-coffee'
  await callAction(cloud, { openid: OPERATOR, area: 'segment', action: 'saveSegment', input, requestId })
}
