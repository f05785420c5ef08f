import type { CommunityProgram } from '@domain/community/community-program'

/**
 * The community. On WeChat leave it `off` until the mini-program has the category 社交-社区/论坛 and its papers: then there
 * is no tab, no page in the package, and no action answers.
 */
export const community: CommunityProgram = { switch: 'on', longestText: 1_000, mostPictures: 9, hideAtReports: 3 }
