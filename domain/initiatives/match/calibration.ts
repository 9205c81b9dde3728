/** Where as many records bear on a brief as do not, and how quickly that changes: found as decision 0041 says. */
const middle = 0.09;
const width = 0.04;

/** What a match's parts weigh, in cosines. */
export const bonuses = { topic: 0.18, namedTopic: 0.05, keyword: 0.12, link: 0.08 };

/** How likely it is that a record bears on the brief, between 0 and 1. */
export const calibrated = (evidence: number) => 1 / (1 + Math.exp((middle - evidence) / width));

/** From here on it is put before people. */
export const strong = 0.6;
