import { and, asc, eq, ilike, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people, topics } from "@/db/schema/people";
import { studies, studyTopics } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { plainText } from "../markdown/render-markdown";
import { localDay } from "../people/local-day";
import { mustBeSignedIn } from "../people/person-policy";
import { isLateOn } from "./late";
import { studyHref } from "./study-address";
import { lastStudiesPage, type StudiesQuery, type StudyStage, studyStages } from "./study-input";
import { mayTendStudy } from "./study-policy";
import type { StudyListed } from "./study-query";

export type BoardColumn = { stage: StudyStage; count: number; studies: StudyListed[] };

const mostInColumn = 30;
const publishedForDays = 90;
const pageSize = 50;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The board: for each stage how many studies are in it and the first of them, by their day; of the published ones those of
 * the last 90 days, the latest first. Withdrawn ones are not on it.
 */
export async function listBoard(actor: PersonActor, query: StudiesQuery, now: Date): Promise<BoardColumn[]> {
  mustBeSignedIn(actor, "read studies");
  const recently = new Date(now.getTime() - publishedForDays * dayMs);
  const order = sql`case when ${studies.stage} = 'published' then ${studies.stageChangedAt} end desc,
    ${studies.expectedOn} nulls last, ${studies.id}`;
  const ranked = db
    .select({
      id: studies.id,
      place: sql<number>`row_number() over (partition by ${studies.stage} order by ${order})`.as("place"),
      all: sql<number>`count(*) over (partition by ${studies.stage})`.as("all_in_stage"),
    })
    .from(studies)
    .where(
      and(
        isNull(studies.withdrawnAt),
        or(ne(studies.stage, "published"), sql`${studies.stageChangedAt} >= ${recently.toISOString()}`),
        ...narrowing(actor, query, now),
      ),
    )
    .as("ranked");
  const rows = await db
    .select({ ...columns(actor, now), all: ranked.all })
    .from(ranked)
    .innerJoin(studies, eq(studies.id, ranked.id))
    .innerJoin(people, eq(people.id, studies.ownerId))
    .where(sql`${ranked.place} <= ${mostInColumn}`)
    .orderBy(ranked.place);
  return studyStages.map((stage) => {
    const inStage = rows.filter((row) => row.stage === stage);
    return {
      stage,
      count: Number(inStage[0]?.all ?? 0),
      studies: inStage.map(({ all: _all, ...row }) => listed(actor, row)),
    };
  });
}

/**
 * One page of the list: what is still to come, by its day, those without one last; or the studies of one stage, of which
 * published and withdrawn ones come the latest first.
 */
export async function listStudies(actor: PersonActor, query: StudiesQuery, now: Date) {
  mustBeSignedIn(actor, "read studies");
  const rows = await db
    .select(columns(actor, now))
    .from(studies)
    .innerJoin(people, eq(people.id, studies.ownerId))
    .where(and(inStage(query.stage), ...narrowing(actor, query, now)))
    .orderBy(...orderOf(query.stage))
    .limit(pageSize + 1)
    .offset((query.page - 1) * pageSize);
  return {
    studies: rows.slice(0, pageSize).map((row) => listed(actor, row)),
    isMore: rows.length > pageSize && query.page < lastStudiesPage,
  };
}

/** Who looks after studies and what they are about, to narrow the board by; and whether there is any study at all. */
export async function listStudyFilters(actor: PersonActor) {
  mustBeSignedIn(actor, "read studies");
  const [owners, chosen] = await Promise.all([
    db
      .selectDistinct({ id: people.id, name: people.name })
      .from(studies)
      .innerJoin(people, eq(people.id, studies.ownerId))
      .orderBy(asc(people.name), asc(people.id)),
    db
      .selectDistinct({ slug: topics.slug, name: topics.name })
      .from(studyTopics)
      .innerJoin(topics, eq(topics.id, studyTopics.topicId))
      .orderBy(asc(topics.name)),
  ]);
  return { owners, topics: chosen };
}

/** What stays of all studies behind the filters. */
function narrowing(actor: PersonActor, query: StudiesQuery, now: Date): (SQL | undefined)[] {
  return [
    query.owner ? eq(studies.ownerId, query.owner) : undefined,
    query.mine ? eq(studies.ownerId, actor.id) : undefined,
    query.late ? isLateOn(localDay(now, actor.timeZone)) : undefined,
    query.topic
      ? sql`${studies.id} in (
          select st.study_id from study_topics st join topics t on t.id = st.topic_id where t.slug = ${query.topic})`
      : undefined,
    ...(query.q ?? "").split(/\s+/).filter(Boolean).map(holds),
  ];
}

/** The word is part of its title, its question or what it feeds. */
function holds(word: string) {
  const part = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(studies.title, part), ilike(studies.question, part), ilike(studies.feeds, part));
}

function inStage(stage: StudiesQuery["stage"]): SQL | undefined {
  if (stage === "withdrawn") return isNotNull(studies.withdrawnAt);
  return and(isNull(studies.withdrawnAt), stage ? eq(studies.stage, stage) : ne(studies.stage, "published"));
}

function orderOf(stage: StudiesQuery["stage"]): SQL[] {
  if (stage === "withdrawn") return [sql`${studies.withdrawnAt} desc`, sql`${studies.id}`];
  if (stage === "published") return [sql`${studies.stageChangedAt} desc`, sql`${studies.id}`];
  return [sql`${studies.expectedOn} nulls last`, sql`${studies.id}`];
}

const columns = (actor: PersonActor, now: Date) => ({
  ...{ id: studies.id, key: studies.key, slug: studies.slug, title: studies.title, stage: studies.stage },
  ...{ expectedOn: studies.expectedOn, stageChangedAt: studies.stageChangedAt },
  feeds: sql<string>`left(${studies.feeds}, 400)`,
  isLate: isLateOn(localDay(now, actor.timeZone)),
  isWithdrawn: sql<boolean>`${studies.withdrawnAt} is not null`,
  owner: { id: people.id, name: people.name },
  topics: sql<StudyListed["topics"]>`coalesce((
    select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by lower(t.name))
    from study_topics st join topics t on t.id = st.topic_id where st.study_id = "studies"."id"), '[]')`,
});

type Row = Omit<StudyListed, "href" | "mayMove"> & { key: string; slug: string };

function listed(actor: PersonActor, { key, slug, feeds, ...row }: Row): StudyListed {
  return {
    ...row,
    href: studyHref({ key, slug }),
    feeds: firstWords(feeds),
    mayMove: !row.isWithdrawn && mayTendStudy(actor, { ownerId: row.owner.id }),
  };
}

function firstWords(markdown: string) {
  const words = plainText(markdown).replace(/\s+/g, " ").trim();
  return words.length <= 160 ? words : `${words.slice(0, 159).replace(/\s+\S*$/, "")}…`;
}
