import * as v from 'valibot'
import { parseRule } from './parse-rule'
import { permissionSchema } from './permission'

it.each([
  'auth.openid == doc._openid',
  "doc.state === 'open' && !(doc.n > -1) || doc.tags[0] in ['a', null]",
  'get(`database.members.${get(`database.rooms.${doc.room}`).member}`).openid == auth.openid',
])('reads %s', (text) => expect(parseRule(text)).toMatchObject({ kind: expect.any(String) as string }))

it.each([
  ['process.exit()', 'cannot say'],
  ['process.env.HOME', 'cannot say process'],
  ['doc.constructor.constructor("x")()', 'cannot say'],
  ['doc.a = 1', 'AssignmentExpression'],
  ['(() => true)()', 'cannot say'],
  ['doc.a + 1 > 2', '+'],
  ['/a/.test(doc.a)', 'cannot say'],
  ['true; false', 'one expression'],
  ['doc.', 'Unexpected token'],
  ['get(get(get(1)))', 'get() may stand in one other get()'],
  ['get(1) == get(2) && get(3) == get(4)', '3 times'],
  ['get(1, 2)', 'cannot say'],
])('refuses %s', (text, problem) => expect(() => parseRule(text)).toThrow(problem))

it('a schema with a wrong rule is refused before anything starts', () => {
  expect(v.is(permissionSchema, { read: true, write: 'doc.a == 1' })).toBe(true)
  for (const wrong of ['PUBLIC', { read: 'doc.' }, { list: true }, 7]) expect(v.is(permissionSchema, wrong)).toBe(false)
})
