import fc from 'fast-check'
import { writeComment, maySeeComment } from './comment'
import { checkCommunityProgram, type CommunityProgram } from './community-program'
import { decide, maySee, reported, withVerdict, writePost, type CheckVerdict, type Post, type PostDraft } from './post'

const program: CommunityProgram = { switch: 'on', longestText: 20, mostPictures: 3, hideAtReports: 3 }
const draft: PostDraft = {
  postId: 'p1',
  memberId: 'm1',
  text: '换粮第二周，总算顺了。',
  textVerdict: 'pass',
  productId: 'cat-food',
  boughtTimes: 4,
  fileIds: [],
}
const write = (more: Partial<PostDraft> = {}): Post => writePost(program, { ...draft, ...more }, 1_000)
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'ok'
  } catch (thrown) {
    return (thrown as Error).message
  }
}

describe('a post', () => {
  it('of words alone that passed is in sight at once', () => expect(write().state).toBe('shown'))

  it('with pictures is seen by its author until they have passed', () => {
    const post = write({ fileIds: ['a', 'b'] })
    expect([post.state, maySee(post, 'm1'), maySee(post, 'm2')]).toEqual(['checking', true, false])
    const half = withVerdict(post, 'a', 'pass')
    expect(half.state).toBe('checking')
    const whole = withVerdict(half, 'b', 'pass')
    expect([whole.state, maySee(whole, 'm2')]).toEqual(['shown', true])
  })

  it.each([
    ['one bad picture refuses it', ['pass', 'risky'], 'refused'],
    ['a doubtful one leaves it to an operator', ['review', 'pass'], 'review'],
  ] as const)('%s', (_, verdicts, state) => {
    const post = write({ fileIds: ['a', 'b'] })
    expect(withVerdict(withVerdict(post, 'a', verdicts[0]), 'b', verdicts[1]).state).toBe(state)
  })

  it('with doubtful words waits for an operator', () => expect(write({ textVerdict: 'review' }).state).toBe('review'))

  it.each([
    ['nothing in it', { text: ' \n' }, 'community/empty'],
    ['too much in it', { text: '喵'.repeat(21) }, 'community/too-long'],
    ['bad words', { textVerdict: 'risky' }, 'community/unfit'],
    ['too many pictures', { fileIds: ['a', 'b', 'c', 'd'] }, 'community/too-many-pictures'],
    ['a product never bought', { boughtTimes: 0 }, 'community/not-bought'],
  ] as const)('with %s is refused', (_, more, code) => expect(codeOf(() => write(more))).toBe(code))

  it('comes out the same however often and in whatever turn the verdicts arrive', () => {
    const verdict = fc.constantFrom<CheckVerdict>('pass', 'review', 'risky')
    fc.assert(
      fc.property(verdict, verdict, fc.shuffledSubarray([0, 1, 0, 1, 1], { minLength: 5 }), (first, second, turns) => {
        const verdicts = [first, second]
        const post = write({ fileIds: ['0', '1'] })
        const after = turns.reduce((one, turn) => withVerdict(one, String(turn), verdicts[turn] ?? 'pass'), post)
        const straight = withVerdict(withVerdict(post, '0', first), '1', second)
        expect(after.state).toBe(straight.state)
      }),
    )
  })
})

describe('reports', () => {
  it('of three members take a post out of sight until an operator has looked', () => {
    const twice = reported(program, reported(program, write()))
    expect(twice.state).toBe('shown')
    expect(reported(program, twice).state).toBe('review')
  })

  it('do not hide what an operator has cleared', () => {
    const cleared = decide(
      { ...write(), reports: 3, state: 'review' },
      { memberId: 'o', reason: '', decidedAt: 1 },
      'show',
    )
    expect(reported(program, cleared).state).toBe('shown')
  })
})

it('what an operator takes down only its author still sees', () => {
  const down = decide(write(), { memberId: 'o', reason: '广告', decidedAt: 1 }, 'take-down')
  expect([down.state, maySee(down, 'm1'), maySee(down, 'm2')]).toEqual(['taken-down', true, false])
  expect(withVerdict(down, 'a', 'pass').state).toBe('taken-down')
})

it('what an operator has chosen stays chosen, however often', () => {
  const choose = (post: Post, decidedAt: number) => decide(post, { memberId: 'o', reason: '', decidedAt }, 'choose')
  expect(choose(choose(write(), 5), 9)).toMatchObject({ state: 'shown', chosenAt: 5 })
})

it('what its author deleted is gone for everybody, operators too', () => {
  const gone: Post = { ...write(), state: 'deleted' }
  expect(maySee(gone, 'm1')).toBe(false)
  expect(codeOf(() => decide(gone, { memberId: 'o', reason: '', decidedAt: 1 }, 'show'))).toBe(
    'community/post-not-found',
  )
})

it('a doubtful comment is seen by its author only', () => {
  const of = (verdict: CheckVerdict) =>
    writeComment(program, { commentId: 'c', postId: 'p', memberId: 'm1', text: '好' }, verdict, 1)
  expect([of('pass').state, of('review').state]).toEqual(['shown', 'review'])
  expect([maySeeComment(of('review'), 'm1'), maySeeComment(of('review'), 'm2')]).toEqual([true, false])
  expect(codeOf(() => of('risky'))).toBe('community/unfit')
})

it('rules that WeChat could not keep are not published', () => {
  expect(checkCommunityProgram(program)).toEqual([])
  expect(
    checkCommunityProgram({ ...program, longestText: 2_501, mostPictures: 10, hideAtReports: 0 }).map(({ at }) => at),
  ).toEqual(['longestText', 'mostPictures', 'hideAtReports'])
})
