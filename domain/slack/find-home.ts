import type { PersonActor } from "../actor";
import { listComingUp } from "../initiatives/list-coming-up";
import { localDay } from "../people/local-day";
import { findPreferences } from "../reminders/find-preferences";
import { findRecallState } from "../reminders/find-recall-state";
import { listOwnCards } from "../reminders/list-own-cards";
import { findCards } from "./insight-card";

const mostKnown = 2;

/** What somebody's home in Slack shows, as that person. */
export async function findHome(actor: PersonActor, now: Date) {
  const [due, state, coming, preferences] = await Promise.all([
    listOwnCards(actor, now),
    findRecallState(actor, now),
    listComingUp(actor, now),
    findPreferences(actor.id),
  ]);
  // What they have not met yet comes first.
  const shown = coming.map((one) => ({
    ...one,
    first: one.insights.toSorted((a, b) => Number(a.isMet) - Number(b.isMet)).slice(0, mostKnown),
  }));
  const ids = new Set(shown.flatMap(({ first }) => first.map(({ id }) => id)));
  const records = new Map((await findCards(actor, [...ids], now)).map((card) => [card.id, card]));
  return {
    ...{ due, state, preferences },
    reader: { today: localDay(now, actor.timeZone), locale: actor.locale },
    coming: shown.map(({ first, ...one }) => ({
      ...one,
      known: first.flatMap(({ id }) => records.get(id) ?? []),
    })),
  };
}

export type SlackHome = Awaited<ReturnType<typeof findHome>>;
