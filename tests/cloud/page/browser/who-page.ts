import type { PersonView } from '../board'
import { fetchPeople } from './doors'
import { byId, fill, make } from './make'
import { appAddress, personParts } from './person-row'

void fetchPeople().then((people) => {
  fill('people', ...people.filter(({ works }) => !works).map(link))
  fill('workers', ...people.filter(({ works }) => works).map(link))
  byId('at-work').hidden = !people.some(({ works }) => works)
})

/** One person, opening the app where they have something to do. */
const link = (person: PersonView): HTMLElement =>
  make('a', { class: 'person', href: appAddress(person.openid, person.page) }, ...personParts(person))
