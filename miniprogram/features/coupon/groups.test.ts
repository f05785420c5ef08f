import type { AudiencePreview } from '@contract/operator'
import { reachWords } from './groups'

const preview: AudiencePreview = {
  ...{ problems: [], members: 300, matched: 96, parts: [], reachable: 80, capped: 4, heldOut: 0, isEstimate: false },
}

test('before it is given it says to how many, and why not to the others', () => {
  expect(reachWords(preview)).toBe(
    '这一群有 96 人，能发到 80 人，另外 12 人不收活动消息或没有用过小程序，4 人这周收到的已经够多。',
  )
  expect(reachWords({ ...preview, reachable: 96, capped: 0 })).toBe('这一群有 96 人，能发到 96 人。')
})

test('an estimate says that it is one, and a condition that cannot be says why', () => {
  expect(reachWords({ ...preview, reachable: 96, capped: 0, isEstimate: true })).toBe(
    '这一群约有 96 人，能发到约 96 人。',
  )
  expect(reachWords({ ...preview, problems: ['有一组条件是空的'] })).toBe('有一组条件是空的。')
})
