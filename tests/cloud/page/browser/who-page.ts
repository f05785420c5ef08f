import { fetchPeople } from './doors'
import { fill, make } from './make'
import { appAddress, FIRST_PAGE, personParts } from './person-row'

void fetchPeople().then((people) =>
  fill(
    'people',
    ...people.map((person) =>
      make('a', { class: 'person', href: appAddress(person.openid, FIRST_PAGE) }, ...personParts(person)),
    ),
  ),
)
