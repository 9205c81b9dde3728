import { and, eq, gt, inArray, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { enrolments, paths } from "@/db/schema/paths";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { findHiddenInitiatives } from "../initiatives/find-hidden-initiatives";
import { comesUpFor } from "../initiatives/initiative-policy";
import { listedFor } from "../insights/insight-policy";
import { listOwnAsks } from "../insights/list-own-asks";
import { localDay } from "../people/local-day";
import { becauseWords } from "../reminders/because-query";
import { ownQuestion } from "../reminders/own-card";
import { selectOwnCards } from "../reminders/own-card-rows";
import type { DigestAsk, DigestContent, DigestNews, DigestPath, Section } from "./digest-query";
import { plainWords } from "./list-digest-news";

/**
 * A digest as its person may see it now: without records that they may not read any more or that do not hold any more,
 * initiatives that were closed or that they left, questions and asks that wait no longer, and paths that they are not on.
 */
export async function stillTheirs(
  content: DigestContent,
  actor: PersonActor,
  now: Date,
): Promise<DigestContent> {
  const [records, live, due, asks, checks, own] = await Promise.all([
    readRecords(content, actor, now),
    readInitiatives(content, actor, now),
    readQuestions(content, actor, now),
    readAsks(content, actor, now),
    readChecks(content, actor, now),
    readPaths(content, actor),
  ]);
  const isPublished = (id: string) => records.get(id) === "published";
  const initiatives = kept(content.initiatives, (one) =>
    live.has(one.initiativeId)
      ? { ...one, insights: kept(one.insights, (it) => (isPublished(it.insightId) ? it : null)) }
      : null,
  );
  return {
    ...{ week: content.week, day: content.day, initiatives },
    due: kept(content.due, ({ cardId }) => due.get(cardId) ?? null),
    news: kept(content.news, (item) => newsNow(item, records)),
    asks: kept(content.asks, (ask) => askNow(ask, asks, checks, own.looksAfter)),
    paths: kept(content.paths, (path) => (own.isOn.has(path.pathId) ? pathNow(path, isPublished) : null)),
  };
}

/** The records that a digest shows, those alone that its reader saw in it. */
export const recordsIn = ({ initiatives, news }: DigestContent) => [
  ...new Set([
    ...initiatives.items.flatMap(({ insights: { items } }) => items.map(({ insightId }) => insightId)),
    ...news.items.map(({ insightId }) => insightId),
  ]),
];

function kept<Item>({ items, total }: Section<Item>, now: (item: Item) => Item | null): Section<Item> {
  const left = items.flatMap((item) => now(item) ?? []);
  return { items: left, total: total - (items.length - left.length) };
}

type Status = (typeof insights.$inferSelect)["status"];

async function readRecords(content: DigestContent, actor: PersonActor, now: Date) {
  const ids = [
    ...recordsIn(content),
    ...content.news.items.flatMap(({ otherId }) => otherId ?? []),
    ...content.paths.items.flatMap(({ next }) => next?.insightId ?? []),
  ];
  if (ids.length === 0) return new Map<string, Status>();
  const rows = await db
    .select({ id: insights.id, status: insights.status })
    .from(insights)
    .where(and(inArray(insights.id, ids), listedFor(actor, now)));
  return new Map(rows.map(({ id, status }) => [id, status]));
}

async function readInitiatives({ initiatives: { items } }: DigestContent, actor: PersonActor, now: Date) {
  const ids = items.map(({ initiativeId }) => initiativeId);
  if (ids.length === 0) return new Set<string>();
  const rows = await db
    .select({ id: initiatives.id })
    .from(initiatives)
    .where(and(inArray(initiatives.id, ids), comesUpFor(actor, now)));
  return new Set(rows.map(({ id }) => id));
}

/** The questions in their words of now, because a reason may name what is not theirs to see any more. */
async function readQuestions(content: DigestContent, actor: PersonActor, now: Date) {
  const ids = content.due.items.map(({ cardId }) => cardId);
  if (ids.length === 0) return new Map();
  const { timeZone, locale } = actor;
  const today = localDay(now, timeZone);
  const waits = and(inArray(cards.id, ids), eq(cards.state, "open"), eq(insights.status, "published"));
  const rows = await selectOwnCards(actor, waits, now);
  return new Map(
    rows.flatMap((row) => {
      const asked = row.isListed ? ownQuestion(row, { today, timeZone }) : null;
      if (!asked) return [];
      const { question, language } = asked.prompt;
      const because = becauseWords(asked.because, { today, locale });
      const { id: cardId, insightId } = row;
      return [[cardId, { cardId, insightId, question, language, because, href: `/recall/${cardId}` }]];
    }),
  );
}

async function readAsks({ asks: { items } }: DigestContent, actor: PersonActor, now: Date) {
  if (items.every(({ askId }) => askId === null)) return new Map<string, string>();
  const asked = await listOwnAsks(actor, now, [findHiddenInitiatives]);
  return new Map(asked.map(({ id, sentence }) => [id, sentence]));
}

/** Which of the records that they were to check they still are to. */
async function readChecks({ asks: { items } }: DigestContent, actor: PersonActor, now: Date) {
  const wanted = items.flatMap(({ checkOf }) => checkOf ?? []);
  if (wanted.length === 0) return new Set<string>();
  const rows = await db
    .select({ id: insights.id })
    .from(insights)
    .where(and(eq(insights.ownerId, actor.id), gt(insights.openCauses, 0), listedFor(actor, now)));
  return new Set([...rows.map(({ id }) => id), ...(rows.length > 0 ? ["rest"] : [])]);
}

async function readPaths({ paths: { items }, asks }: DigestContent, actor: PersonActor) {
  const on = items.map(({ pathId }) => pathId);
  const after = asks.items.flatMap(({ pathId }) => pathId ?? []);
  const [enrolled, owned] = await Promise.all([
    on.length === 0
      ? []
      : db
          .select({ id: enrolments.pathId })
          .from(enrolments)
          .innerJoin(paths, and(eq(paths.id, enrolments.pathId), ne(paths.status, "draft")))
          .where(
            and(inArray(enrolments.pathId, on), eq(enrolments.personId, actor.id), isNull(enrolments.leftAt)),
          ),
    after.length === 0
      ? []
      : db
          .select({ id: paths.id })
          .from(paths)
          .where(and(inArray(paths.id, after), eq(paths.ownerId, actor.id))),
  ]);
  return {
    isOn: new Set(enrolled.map(({ id }) => id)),
    looksAfter: new Set(owned.map(({ id }) => id)),
  };
}

/** What stood beside it and is gone takes the doubt with it, and otherwise its name out of the words. */
function newsNow(item: DigestNews, records: Map<string, Status>): DigestNews | null {
  const status = records.get(item.insightId);
  const expected = item.what === "retired" ? "retired" : "published";
  const isReplaced = item.what === "replaced" && status === "superseded";
  if (status === undefined || (status !== expected && !isReplaced)) return null;
  const other = item.otherId === null ? undefined : records.get(item.otherId);
  if (item.otherId === null || (other !== undefined && (item.what !== "doubted" || other === "published")))
    return item;
  return item.what === "doubted" ? null : { ...item, otherId: null, words: plainWords[item.what] };
}

function askNow(
  ask: DigestAsk,
  sentences: Map<string, string>,
  checks: Set<string>,
  looksAfter: Set<string>,
): DigestAsk | null {
  if (ask.checkOf) return checks.has(ask.checkOf) ? ask : null;
  if (ask.askId === null) return ask.pathId !== null && looksAfter.has(ask.pathId) ? ask : null;
  const sentence = sentences.get(ask.askId);
  return sentence === undefined ? null : { ...ask, sentence };
}

const pathNow = (path: DigestPath, isPublished: (id: string) => boolean): DigestPath => ({
  ...path,
  next: path.next?.insightId && !isPublished(path.next.insightId) ? null : path.next,
});
