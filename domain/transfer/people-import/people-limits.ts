/** What a file of people may be at most; said on the page that takes it. */
export const peopleLimits = { people: 10_000, megabytes: 5, teamsEach: 20 };
