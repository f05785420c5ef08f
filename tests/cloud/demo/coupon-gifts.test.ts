import { program } from '@program/index'
import { checkProgram } from '@domain/program/check-program'
import { catalog } from './catalog/catalog'

test('what the coupons of the demo give lies on its shelf', () => {
  const given = program.coupons.templates.filter(({ terms }) => terms.benefit.kind === 'gift')
  expect(given.length).toBeGreaterThan(0)
  expect(checkProgram(program, new Set(catalog.map(({ productId }) => productId)))).toEqual([])
})
