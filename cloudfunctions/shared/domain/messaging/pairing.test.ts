import fc from 'fast-check'
import { pairEvent, pairReport, type KnownAccept, type Pairing } from './pairing'

const NOON = 1_790_000_000_000

/** Plays what is told in order and counts the grants that come of it. */
function grantsOf(told: readonly ((accepts: readonly KnownAccept[]) => Pairing)[]): string[] {
  let accepts: readonly KnownAccept[] = []
  const grants: string[] = []
  for (const tell of told) {
    const pairing = tell(accepts)
    if (pairing.isNew) grants.push(pairing.grantKey)
    accepts = pairing.accepts
  }
  return grants
}
const report = (askId: string, at: number) => (accepts: readonly KnownAccept[]) => pairReport(accepts, askId, at)
const event = (at: number) => (accepts: readonly KnownAccept[]) => pairEvent(accepts, at)

describe('however an accept is told, it is one grant', () => {
  it.each([
    ['only the app tells', [report('ask-1', NOON)], ['ask-1']],
    ['only WeChat tells', [event(NOON)], [`evt-${NOON}`]],
    ['app, then WeChat', [report('ask-1', NOON), event(NOON + 900)], ['ask-1']],
    ['WeChat, then app', [event(NOON), report('ask-1', NOON + 900)], [`evt-${NOON}`]],
    ['the app twice', [report('ask-1', NOON), report('ask-1', NOON + 60_000)], ['ask-1']],
    ['WeChat twice', [event(NOON), event(NOON)], [`evt-${NOON}`]],
    ['both twice, crosswise', [event(NOON), report('a', NOON), event(NOON), report('a', NOON)], [`evt-${NOON}`]],
    [
      'two taps, four tellings',
      [report('a', NOON), event(NOON), report('b', NOON + 5000), event(NOON + 5000)],
      ['a', 'b'],
    ],
  ])('%s', (_story, told, grants) => expect(grantsOf(told)).toEqual(grants))

  it('an event of another day is another accept', () =>
    expect(grantsOf([report('a', NOON), event(NOON + 121_000)])).toHaveLength(2))

  it('an event belongs to the tap that is nearest', () => {
    const first = pairReport([], 'a', NOON)
    const second = pairReport(first.accepts, 'b', NOON + 50_000)
    const told = pairEvent(second.accepts, NOON + 49_000)
    expect(told.grantKey).toBe('b')
  })

  it('taps minutes apart, told in any order, any number of times: as many grants as taps', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.record({ tap: fc.nat(4), byApp: fc.boolean() }), { maxLength: 30 }),
        (taps, tellings) => {
          const heard = tellings.filter(({ tap }) => tap < taps)
          const told = heard.map(({ tap, byApp }) =>
            byApp ? report(`ask-${tap}`, NOON + tap * 300_000) : event(NOON + tap * 300_000 + 700),
          )
          expect(grantsOf(told)).toHaveLength(new Set(heard.map(({ tap }) => tap)).size)
        },
      ),
    ))
})
