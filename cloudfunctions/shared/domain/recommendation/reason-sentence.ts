import type { Reason } from './recommend'

/** The reason a shopper reads, in Chinese. */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'bought-before':
      return reason.times === 1 ? '您买过' : `您买过 ${reason.times} 次`
    case 'people-like-you':
      return '口味与您相近的会员常买'
    case 'new-in-category':
      return `${reason.category}上新，您常逛这一类`
    case 'popular':
      return '近期很多会员在买'
  }
}
