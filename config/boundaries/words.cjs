/** Where the code lives that app and cloud share. */
const shared = '^cloudfunctions/shared'

/** The first words of the domain, on which everything may build. */
const words = `${shared}/domain/(money|time|id|refusal)\\.ts$`

module.exports = { shared, words }
