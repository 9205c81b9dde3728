import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../../actor";
import { rendererVersion, renderMarkdown } from "../../markdown/render-markdown";
import { insightHref } from "../insight-address";
import { listedFor, writes } from "../insight-policy";
import { isOpen } from "./question-asks";
import type { OpenQuestionsQuery } from "./question-input";
import { mayPlanFromQuestion } from "./question-policy";
import type { OpenQuestion } from "./question-query";
import { studyOf } from "./study-of";

const perPage = 20;

/**
 * What was asked and not answered on records in use that this person may read: on those that they write or look after
 * first, what waits longest before the rest.
 */
export async function listOpenQuestions(actor: PersonActor, { whose, page }: OpenQuestionsQuery, now: Date) {
  const rows = await select(actor, whose === "own" ? writes(actor) : undefined, page, now);
  return {
    questions: rows.slice(0, perPage).map((row) => asOpenQuestion(actor, row)),
    isMore: rows.length > perPage,
  };
}

/** How many wait on records that this person writes or looks after. */
export async function countOwnOpenQuestions(actor: PersonActor, now: Date) {
  const [row] = await db
    .select({ open: sql<number>`count(*)::int` })
    .from(questions)
    .innerJoin(insights, eq(insights.id, questions.insightId))
    .where(and(isOpen, eq(insights.status, "published"), writes(actor), listedFor(actor, now)));
  return row?.open ?? 0;
}

type Row = Awaited<ReturnType<typeof select>>[number];

/** One more than a page holds, which tells whether there is another. */
function select(actor: PersonActor, which: SQL | undefined, page: number, now: Date) {
  // A record without a translator is not known to be theirs: neither yes nor no, which would be sorted before both.
  const isTheirs = sql<boolean>`coalesce(${writes(actor)}, false)`;
  return db
    .select({
      id: questions.id,
      body: questions.body,
      html: questions.html,
      rendererVersion: questions.rendererVersion,
      askedAt: questions.askedAt,
      askedBy: { id: people.id, name: people.name },
      insight: {
        key: insights.key,
        slug: insights.slug,
        statement: insights.statement,
        language: insights.language,
      },
      study: { key: studies.key, slug: studies.slug, title: studies.title },
      isTheirs,
    })
    .from(questions)
    .innerJoin(insights, eq(insights.id, questions.insightId))
    .innerJoin(people, eq(people.id, questions.askedById))
    .leftJoin(studies, eq(studies.id, questions.studyId))
    .where(and(isOpen, eq(insights.status, "published"), listedFor(actor, now), which))
    .orderBy(desc(isTheirs), asc(questions.askedAt), asc(questions.id))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
}

function asOpenQuestion(actor: PersonActor, { insight, study, body, ...row }: Row): OpenQuestion {
  const { id, askedAt, askedBy, isTheirs } = row;
  const isAuthor = mayPlanFromQuestion(actor);
  return {
    ...{ id, askedAt, askedBy, isTheirs },
    html:
      row.rendererVersion === rendererVersion
        ? row.html
        : renderMarkdown(body, { idPrefix: `question-${id}` }),
    isOwn: askedBy.id === actor.id,
    insight: {
      href: insightHref(insight),
      statement: insight.statement,
      language: insight.language,
    },
    study: study && studyOf(study),
    may: { answer: isTheirs || isAuthor, plan: isAuthor && study === null },
  };
}
