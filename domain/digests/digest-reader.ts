import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";

/** Whom a digest is made for, where they are, and since when something is new to them. */
export type DigestReader = { actor: PersonActor; now: Date; today: string; since: Date };

export const digestReader = (actor: PersonActor, since: Date, now: Date): DigestReader => ({
  ...{ actor, now, since },
  today: localDay(now, actor.timeZone),
});
