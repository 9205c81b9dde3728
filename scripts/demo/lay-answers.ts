import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { cards } from "@/db/schema/reminders";
import { daysLater } from "@/domain/memory/days";
import { type NewContact, recordContacts } from "@/domain/memory/record-contacts";
import { localDay } from "@/domain/people/local-day";
import type { DemoAsked } from "./demo-asked";
import { fraction } from "./demo-dates";
import { mornings } from "./demo-mornings";
import type { Learned } from "./lay-path";

/** Somebody with their latest morning, and what there is for them to know. */
export type Asked = {
  told: DemoAsked;
  personId: string;
  timeZone: string;
  /** Of the latest morning. */
  day: string;
  joinedDaysAgo: number;
  known: { slug: string; record: Learned }[];
};

/** Days ago on which somebody began to go through all of it, ten at a time; and what share of its age for what is newer. */
const rounds = [
  { daysAgo: 9, share: 0.3 },
  { daysAgo: 47, share: 0.6 },
  { daysAgo: 128, share: 0.9 },
].reverse();
const aSession = 10;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Questions of the past months that people asked for themselves, and what they said to them. */
export async function layAnswers(tx: Transaction, asked: Asked[]) {
  const contacts = asked.flatMap(contactsOf);
  const ids = await recordContacts(tx, contacts);
  const rows = contacts.map(({ personId, insightId, promptId = "", day, at }, place) => ({
    ...{ id: uuidv7({ msecs: +at }), personId, insightId, promptId, reason: "own" as const, day },
    ...{ plannedAt: new Date(+at - minuteMs), openedAt: at, closedAt: at, closesOn: daysLater(day, 7) },
    ...{ state: "answered" as const, contactId: ids[place] },
  }));
  if (rows.length > 0) await tx.insert(cards).values(rows).onConflictDoNothing();
}

function contactsOf(asked: Asked): NewContact[] {
  const { told, known } = asked;
  const dealtWith = known
    .filter(({ slug }) => !told.wanting?.includes(slug))
    .filter(({ slug }) => fraction(`${told.by} ${slug} deals with it`) < told.diligence)
    .sort((one, other) => fraction(told.by + one.slug) - fraction(told.by + other.slug));
  return rounds.flatMap((_, round) =>
    dealtWith.flatMap(({ slug, record }, place) => contactOf(asked, { slug, record, round, place })),
  );
}

type Met = { slug: string; record: Learned; round: number; place: number };

function contactOf(asked: Asked, { slug, record, round, place }: Met): NewContact[] {
  const { told, personId, timeZone, day } = asked;
  const { daysAgo = 0, share = 0 } = rounds[round] ?? {};
  const wanted = daysAgo + 4 * Math.floor(place / aSession);
  const ago = Math.min(wanted, Math.round(share * Math.min(ageOf(record, asked), asked.joinedDaysAgo)));
  const since = mornings(daysLater(day, -ago), timeZone);
  const at = new Date(+since.at + (20 + place) * minuteMs);
  const revision = record.revisions.findLast(({ publishedAt }) => publishedAt && publishedAt <= at);
  if (!revision || !record.promptId) return [];
  const { insightId, promptId } = record;
  const grade = gradeOf(told, slug, round);
  const met = { personId, insightId, promptId, revisionId: revision.id, channel: "web", grade } as const;
  return [{ ...met, at, day: localDay(at, timeZone) }];
}

const ageOf = ({ revisions }: Learned, { day }: Asked) =>
  (Date.parse(day) - Number(revisions[0]?.publishedAt ?? 0)) / dayMs;

/** At first few know it; later most do, but whoever is thorough does not lose it again. */
function gradeOf({ by, diligence, notForThem }: DemoAsked, slug: string, round: number) {
  const isLast = round === rounds.length - 1;
  if (isLast && notForThem?.includes(slug)) return "not-for-me";
  const luck = fraction(`${by} ${slug} ${round} said`);
  if (luck < 0.45 + 0.25 * round || (round > 0 && diligence === 1)) return "knew";
  return luck < 0.8 + 0.06 * round ? "roughly" : "forgot";
}
