import { everything, isInScope, type Scope } from './scope'

const some: Scope = { ...everything, include: { kind: 'products', productIds: ['p1', 'p2'] } }
const pets: Scope = { ...everything, include: { kind: 'categories', categories: ['pets'] } }

test.each<[string, Scope, string, string, boolean]>([
  ['everything', everything, 'p9', 'home', true],
  ['a product that is named', some, 'p1', 'home', true],
  ['a product that is not', some, 'p3', 'home', false],
  ['a category that is named', pets, 'p3', 'pets', true],
  ['a category that is not', pets, 'p3', 'home', false],
  ['an excluded product of a named category', { ...pets, excludedProductIds: ['p3'] }, 'p3', 'pets', false],
  ['a named product of an excluded category', { ...some, excludedCategories: ['home'] }, 'p1', 'home', false],
])('%s', (_, scope, productId, category, meant) => {
  expect(isInScope(scope, productId, category)).toBe(meant)
})
