import { MINUTE_MS, type EpochMs } from '@domain/time'
import type { Records } from './records'

/** Somebody whose WeChat has opened the mini-program. */
export type Person = { readonly openid: string; readonly firstSeenAt: EpochMs; readonly lastSeenAt: EpochMs }

/** Everybody who has come. */
export type People = {
  readonly see: (openid: string, at: EpochMs) => void
  readonly find: (openid: string) => Person | null
  readonly all: () => readonly Person[]
  readonly count: () => number
  /** The 200 who came last, the last first. */
  readonly latest: () => readonly Person[]
}

const MOST_LATEST = 200

/** What an openid looks like here. */
export const OPENID = /^[A-Za-z0-9_-]{1,64}$/

/** Everybody this cloud has seen: only they have a WeChat to write to. */
export function openPeople(records: Records): People {
  const people = records.table<Person>('people')
  let latest = [...people.all()].sort((a, b) => b.lastSeenAt - a.lastSeenAt).slice(0, MOST_LATEST)
  return {
    find: people.get,
    all: people.all,
    count: people.count,
    latest: () => latest,
    see: (openid, at) => {
      const before = people.get(openid)
      if (before && at - before.lastSeenAt < MINUTE_MS) return
      const seen = { openid, firstSeenAt: before?.firstSeenAt ?? at, lastSeenAt: at }
      people.set(openid, seen)
      latest = [seen, ...latest.filter((one) => one.openid !== openid)].slice(0, MOST_LATEST)
    },
  }
}
