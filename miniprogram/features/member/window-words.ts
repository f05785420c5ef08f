import type { QualifyingWindow } from '@domain/member/tier'

/** What a level goes by: 按近 12 个月的消费. */
export function windowWords(window: QualifyingWindow): string {
  switch (window.kind) {
    case 'rolling-months':
      return `按近 ${window.months} 个月的消费`
    case 'calendar-year':
      return '按今年的消费'
    case 'anniversary':
      return '按入会后每一年的消费'
    case 'lifetime':
      return '按入会以来的消费'
  }
}
