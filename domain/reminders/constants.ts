/**
 * All numbers of the algorithm. Sources: the simulated organization that the rules were compared in (docs/decisions/0043,
 * with what each is worth), and FSRS-6 for how memory fades.
 */

/** The cap holds for any so many days in a row. */
export const capDays = 7;

/** What is already recalled this likely is not asked for an initiative. */
export const knownWell = 0.9;

/** An expected need is one of the next so many days. */
export const horizonDays = 90;

/** Of an initiative, half of what it needs is needed at its kickoff and half while it runs. */
export const kickoffShare = 0.5;

/**
 * What a keeper's memory counts in expected needs, by how many other present people hold it safely: to spare, so that
 * the curve, which is flatter than people's memories, does not count on those who are about to lose it.
 */
export const keeperNeeds = [0.5, 0.5, 0.5, 0.25, 0] as const;
export const heldSafely = 0.8;

/**
 * What is worth less is left for another day, whatever it is for: of a question in the first, second and last third of
 * what somebody may be asked in seven days. Attention costs more the more of it is taken: at one price for all, a third
 * more opt out, and no more is remembered (0043).
 */
export const leastValue = [0.004, 0.008, 0.02] as const;

/** How many of each kind are weighed for one person and day. */
export const shortlist = 8;
/** Their order before they are weighed: what it is needed for, times how much of this is not recalled. */
export const shortlistRecall = 1.1;

/** So many days lie between two questions about the same, at least. */
export const daysApart = { live: 3, other: 7 } as const;
/** What was not opened twice in a row or oftener waits longer each time, up to so many times as long. */
export const mostPatience = 4;

/** What no initiative needs is asked on these of somebody's allowed days of a week, counted from the first. */
export const otherDays = [0, 2] as const;

/** So many questions a digest holds at most, those that wait and new ones. */
export const mostInDigest = 5;

/** So many days after it was asked, a question is closed. */
export const daysOpen = { live: 3, keep: 7, base: 7 } as const;

/** The chance that a question is opened: so fast earlier ones count less (the start stands in `reminder_people`). */
export const openMemory = 0.98;

/**
 * So many days in a row of whose questions none was opened: then one a week is asked, then none; so many opened end it.
 * Days, because a week away leaves several unopened, and a question is not opened every other time by whoever opens most:
 * counted one by one they silenced two people in five within three months of the simulation, at 8 points of recall.
 */
export const quiet = { oneAWeek: 5, none: 10, backAfter: 3 } as const;

/** One in so many answers is checked before the answer is shown. */
export const checkedOneIn = 10;

/** So far the clocks of two workers may differ without one of them being taken for set back. */
export const minutesApart = 1;

/** Whoever has no day on which to be asked is looked at again after so many days. */
export const daysUntilLookedAt = 7;

/** So many people are planned, or questions closed, in one transaction. */
export const peopleABatch = 500;
export const cardsABatch = 1000;

/** Expected needs from which somebody is asked again and again without an initiative (0.10 is lean, 0.02 generous). */
export const leastNeed = 0.05;
/** Those who are to keep an insight, so that it survives departures. */
export const keepersWanted = 4;
/** How often a person of a team comes to be on an initiative with a topic, a year: before anything is known. */
export const priorPerYear = { followed: 0.6, other: 0.1 } as const;
/** What the prior is worth, in days of every person of the team. */
export const priorDays = 730;
/** Of initiatives that share a topic with an insight so many link it, before anything is known; and what that is worth. */
export const priorLinks = { linked: 1.5, chances: 10 } as const;
export const priorChances = 10;
/** What makes a good keeper: that they will need it, that they know it, and that they keep little else. */
export const keeperScore = { least: 0.05, recall: 0.3, load: 0.25 } as const;
/** How often rates are worked out, vacancies filled, and each insight is looked at for who needs it. */
export const ratingDays = 7;
export const vacancyDays = 7;
export const placingDays = 28;
/** So many of a team say that an insight is not for them before its owner is asked. */
export const notForTeam = 3;
