import { index, type CollectionRow } from './collection-row'

/** Whom the shop writes to, why, and what came of it. */
export const reachCollections: readonly CollectionRow[] = [
  {
    name: 'plans',
    holds: 'what will run out',
    indexes: [
      index('member_state', ['memberId', 1], ['state', 1], ['dueOn', 1]),
      index('state_close', ['state', 1], ['closeOn', 1]),
      index('member_opened', ['memberId', 1], ['openedOn', -1]),
    ],
  },
  {
    name: 'grants',
    holds: 'one permission for one message',
    indexes: [
      index('look', ['state', 1], ['purpose', 1], ['lookOn', 1]),
      index('member_state', ['memberId', 1], ['state', 1]),
    ],
  },
  { name: 'grant_pairings', holds: 'accepts seen, so that report and event are one', indexes: [] },
  {
    name: 'enrolments',
    holds: 'a member in a journey on an occasion',
    indexes: [index('state_next', ['state', 1], ['nextAt', 1]), index('member_state', ['memberId', 1], ['state', 1])],
  },
  { name: 'segments', holds: 'operators’ own segments', indexes: [index('saved', ['savedAt', -1])] },
  {
    name: 'campaigns',
    holds: 'what operators write in the console; job-campaigns writes state, problems and result',
    indexes: [index('state', ['state', 1])],
  },
  { name: 'campaign_launches', holds: 'how far a campaign has come', indexes: [index('phase', ['phase', 1])] },
  {
    name: 'exposures',
    holds: 'who was dealt which arm of an experiment or campaign',
    indexes: [
      index('experiment_member', ['experimentCode', 1], ['memberId', 1]),
      index('experiment_dealt', ['experimentCode', 1], ['exposedAt', 1]),
      index('experiment_arm', ['experimentCode', 1], ['arm', 1], ['leftOut', 1]),
      index('member_until', ['memberId', 1], ['untilAt', -1]),
    ],
  },
  { name: 'job_marks', holds: 'up to where a job has read', indexes: [] },
  { name: 'survey_answers', holds: 'how purchases turned out', indexes: [index('member', ['memberId', 1])] },
  {
    name: 'staff_tasks',
    holds: 'what staff should see to',
    indexes: [index('store_state', ['storeId', 1], ['state', 1], ['openedAt', -1]), index('member', ['memberId', 1])],
  },
  {
    name: 'touches',
    holds: 'planned and sent messages',
    indexes: [
      index('state_due', ['state', 1], ['dueAt', 1]),
      index('member_ended', ['memberId', 1], ['state', 1], ['endedAt', -1]),
      index('ended', ['purpose', 1], ['endedAt', 1]),
    ],
  },
  {
    name: 'inbox_entries',
    holds: 'messages in the app itself',
    indexes: [
      index('member_posted', ['memberId', 1], ['postedAt', -1], ['_id', -1]),
      index('member_read', ['memberId', 1], ['readAt', 1]),
    ],
  },
  { name: 'contact_choices', holds: 'what a member lets the shop start on its own', indexes: [] },
  { name: 'template_holds', holds: 'templates WeChat has refused, until when', indexes: [] },
]
