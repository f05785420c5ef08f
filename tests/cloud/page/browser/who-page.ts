import { fetchPeople } from './doors'
import { byId, make } from './make'
import { appAddress, FIRST_PAGE, personParts } from './person-row'

void fetchPeople().then((people) =>
  byId('people').replaceChildren(
    ...people.map((person) =>
      make('a', { class: 'person', href: appAddress(person.openid, FIRST_PAGE) }, ...personParts(person)),
    ),
  ),
)
