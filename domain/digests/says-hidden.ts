import { isDeepStrictEqual } from "node:util";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { asks } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { findHiddenInitiatives } from "../initiatives/find-hidden-initiatives";
import { findHiddenSubjects } from "../insights/list-own-asks";
import { selectOwnCards } from "../reminders/own-card-rows";
import type { DigestContent } from "./digest-query";

/**
 * Whether a digest says what its reader may not read any more, given what is left of it now: more than that somebody
 * answered a question since, did what was asked, or would be told in other words on another day.
 */
export async function saysHidden(
  content: DigestContent,
  left: DigestContent,
  actor: PersonActor,
  now: Date,
): Promise<boolean> {
  const sections = ["initiatives", "news", "paths"] as const;
  if (sections.some((name) => !isDeepStrictEqual(left[name], content[name]))) return true;
  return (await asksOfHidden(content, actor, now)) || (await tellsOfHidden(content, actor, now));
}

/** By its record, or by the initiative that it gives as its reason. */
async function asksOfHidden({ due }: DigestContent, actor: PersonActor, now: Date) {
  const ids = due.items.map(({ cardId }) => cardId);
  if (ids.length === 0) return false;
  const rows = await selectOwnCards(actor, inArray(cards.id, ids), now);
  const isTheirs = rows.every(
    ({ isListed, status, initiativeId, initiative }) =>
      isListed && status === "published" && (initiativeId === null || initiative !== null),
  );
  return rows.length < ids.length || !isTheirs;
}

async function tellsOfHidden({ asks: told }: DigestContent, actor: PersonActor, now: Date) {
  const ids = told.items.flatMap(({ askId }) => askId ?? []);
  const checked = told.items.flatMap(({ checkOf }) => checkOf ?? []);
  if (ids.length + checked.length === 0) return false;
  const rows = await db.select({ subjectId: asks.subjectId }).from(asks).where(inArray(asks.id, ids));
  const subjects = [...rows.map(({ subjectId }) => subjectId), ...checked];
  return (await findHiddenSubjects(actor, subjects, now, [findHiddenInitiatives])).size > 0;
}
