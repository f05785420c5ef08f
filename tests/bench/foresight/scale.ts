import { scoreMembers } from './score-shards'

/** Scores the number of members given and prints what it cost: in a process of its own, so that memory is its own. */
console.log(JSON.stringify(scoreMembers(Number(process.argv[2]))))
