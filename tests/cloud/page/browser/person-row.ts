import type { PersonView } from '../board'
import { make } from './make'

/** One person: picture, name, level, and what there is to say about them. */
export const personParts = ({ nickname, tint, ink, tier, thing, when }: PersonView): readonly Node[] => [
  make('span', { class: 'avatar', style: `background:${tint};color:${ink}`, text: [...nickname][0] ?? '' }),
  make(
    'span',
    { class: 'who' },
    make(
      'span',
      { class: 'row' },
      make('span', { class: 'name', text: nickname }),
      ...(tier ? [make('span', { class: 'tag', text: tier })] : []),
    ),
    make(
      'span',
      { class: 'small i2 line' },
      make('span', { class: 'thing', text: thing }),
      make('span', { class: 'nowrap', text: when }),
    ),
  ),
]

/** The address of the app for a person, at a page such as `pages/me/index`. */
export const appAddress = (openid: string, page: string): string => `/?openid=${encodeURIComponent(openid)}#/${page}`

export const FIRST_PAGE = 'pages/me/index'
