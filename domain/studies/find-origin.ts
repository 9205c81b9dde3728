import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { searches, searchesPlanned } from "@/db/schema/search";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { lockQuestion } from "../insights/questions/lock-question";
import { plainText } from "../markdown/render-markdown";
import { conflict, notFound } from "../refusal";
import { unanswered } from "../search/unanswered/list-unanswered";
import { shownWords } from "../search/unanswered/shown-words";
import { studyHref } from "./study-address";

/** What somebody asked and nothing answers, as a study that everybody reads may say it. */
export type Origin = {
  words: string;
  title: string;
  question: string;
  /** The study that was planned from it already, unless that was withdrawn. */
  planned: { id: string; href: string; title: string } | null;
} & ({ from: "search"; folded: string } | { from: "question"; questionId: string });

type Asked = { folded?: string; questionId?: string };

/** What a study is planned from, locked until it is; null when it is planned from nothing. */
export async function findOrigin(tx: Transaction, actor: PersonActor, asked: Asked, now: Date) {
  if (asked.questionId) return findQuestion(tx, actor, asked.questionId, now);
  return asked.folded ? findSearch(tx, asked.folded, now) : null;
}

async function findSearch(tx: Transaction, folded: string, now: Date): Promise<Origin> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plan-study:${folded}`}, 0))`);
  const [search] = await tx
    .select({ words: searches.words })
    .from(searches)
    .where(and(unanswered, eq(searches.folded, folded)))
    .orderBy(desc(searches.at), desc(searches.id))
    .limit(1);
  if (!search) throw notFound("search");
  const planned = await findPlanned(tx, folded);
  const words = search.words.replace(/\s+/g, " ").trim();
  // Asked again: somebody of that name may have come since, and a study is read by all and kept.
  if (!planned && (await shownWords({ kind: "everyone" }, words, now)) === null)
    throw conflict(
      "These words may name a person, so they are not taken over: everybody reads a study. Plan one in words of your own.",
    );
  return { from: "search", folded, words, title: titleOf(words), question: "", planned };
}

async function findPlanned(tx: Transaction, folded: string) {
  const [row] = await tx
    .select(named)
    .from(searchesPlanned)
    .innerJoin(studies, eq(studies.id, searchesPlanned.studyId))
    .where(and(eq(searchesPlanned.folded, folded), isNull(studies.withdrawnAt)));
  return row ? plannedOf(row) : null;
}

async function findQuestion(
  tx: Transaction,
  actor: PersonActor,
  questionId: string,
  now: Date,
): Promise<Origin> {
  const { insight, question: asked } = await lockQuestion(tx, actor, questionId, now);
  if (asked.withdrawnAt) throw notFound("question");
  const planned = asked.studyId ? await findLiveStudy(tx, asked.studyId) : null;
  // Whoever could not read the record would read its question on the study.
  if (!planned && insight.visibility === "restricted")
    throw conflict(
      "This question stands on a restricted record, and everybody reads a study. Plan one in words that everybody may read.",
    );
  const words = plainText(asked.body).replace(/\s+/g, " ").trim();
  const question = asked.body;
  return { from: "question", questionId, words: cut(words, 500), title: titleOf(words), question, planned };
}

async function findLiveStudy(tx: Transaction, studyId: string) {
  const [row] = await tx
    .select(named)
    .from(studies)
    .where(and(eq(studies.id, studyId), isNull(studies.withdrawnAt)));
  return row ? plannedOf(row) : null;
}

const named = { id: studies.id, key: studies.key, slug: studies.slug, title: studies.title };

const plannedOf = ({ id, title, ...address }: Record<"id" | "title" | "key" | "slug", string>) => ({
  id,
  title,
  href: studyHref(address),
});

/** The first sentence, short enough for a title, with a capital letter. */
function titleOf(words: string) {
  const [sentence = ""] = /^.+?[.?!](?=\s|$)/u.exec(words) ?? [words];
  const title = cut(sentence, 120);
  return title.charAt(0).toLocaleUpperCase("en") + title.slice(1);
}

function cut(words: string, most: number) {
  if (words.length <= most) return words;
  const whole = words.slice(0, most - 1).replace(/\s+\S*$/, "");
  return `${whole || words.slice(0, most - 1)}…`;
}
