import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Transaction } from "@/db/client";
import { people, topics } from "@/db/schema/people";
import { studies, studyTopics } from "@/db/schema/studies";
import type { Actor, PersonActor } from "../actor";
import { rendererVersion } from "../markdown/render-markdown";
import { localDay } from "../people/local-day";
import { mustBeSignedIn } from "../people/person-policy";
import { notAllowed, notFound } from "../refusal";
import { isLateOn } from "./late";
import { studyHref } from "./study-address";
import { mayTendStudy } from "./study-policy";
import type { StudyLink, StudyView } from "./study-query";
import { renderStudy } from "./write-study";

export type StudyRow = typeof studies.$inferSelect;

const owners = alias(people, "owners");
const makers = alias(people, "makers");
const withdrawers = alias(people, "withdrawers");

/** The study whose address ends in this key, for whoever is signed in; null when there is none. */
export async function findStudy(actor: PersonActor, key: string, now: Date): Promise<StudyView | null> {
  mustBeSignedIn(actor, "read studies");
  const [row] = await db
    .select({
      study: studies,
      isLate: isLateOn(localDay(now, actor.timeZone)),
      owner: { id: owners.id, name: owners.name },
      createdBy: { id: makers.id, name: makers.name },
      withdrawnBy: withdrawers.name,
    })
    .from(studies)
    .innerJoin(owners, eq(owners.id, studies.ownerId))
    .innerJoin(makers, eq(makers.id, studies.createdById))
    .leftJoin(withdrawers, eq(withdrawers.id, studies.withdrawnById))
    .where(eq(studies.key, key));
  if (!row) return null;
  const { study, withdrawnBy, ...rest } = row;
  return {
    ...study,
    ...rest,
    href: studyHref(study),
    html: (study.rendererVersion === rendererVersion
      ? study.html
      : renderStudy(study).html) as StudyView["html"],
    isWithdrawn: study.withdrawnAt !== null,
    isHandedOver: study.handedOverAt !== null,
    origin: study.origin && { from: study.origin, words: study.originWords },
    withdrawn: study.withdrawnAt && {
      at: study.withdrawnAt,
      by: withdrawnBy ?? "",
      reason: study.withdrawnReason,
    },
    topics: await listTopicsOf(study.id),
  };
}

const listTopicsOf = (studyId: string) =>
  db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(studyTopics)
    .innerJoin(topics, eq(topics.id, studyTopics.topicId))
    .where(eq(studyTopics.studyId, studyId))
    .orderBy(asc(sql`lower(${topics.name})`));

/** These studies where another page names them, by their ids. */
export async function findStudyLinks(
  actor: PersonActor,
  studyIds: string[],
  now: Date,
): Promise<Record<string, StudyLink>> {
  if (studyIds.length === 0) return {};
  const links = await listStudyLinks(actor, inArray(studies.id, [...new Set(studyIds)]), now);
  return Object.fromEntries(links.map((link) => [link.id, link]));
}

/** The studies that items of evidence came from, by their own ids. */
export const findItemStudies = (actor: PersonActor, evidence: { studyId: string | null }[], now: Date) =>
  findStudyLinks(
    actor,
    evidence.flatMap(({ studyId }) => studyId ?? []),
    now,
  );

/** Studies where another page names them: what is to come first, by its day. */
export async function listStudyLinks(actor: PersonActor, which: SQL, now: Date): Promise<StudyLink[]> {
  const rows = await db
    .select({
      ...{ id: studies.id, key: studies.key, slug: studies.slug, title: studies.title, stage: studies.stage },
      expectedOn: studies.expectedOn,
      isLate: isLateOn(localDay(now, actor.timeZone)),
      isWithdrawn: sql<boolean>`${studies.withdrawnAt} is not null`,
    })
    .from(studies)
    .where(which)
    .orderBy(
      sql`${studies.withdrawnAt} is not null`,
      sql`${studies.stage} = 'published'`,
      sql`${studies.expectedOn} nulls last`,
      asc(studies.id),
    );
  return rows.map(({ key, slug, ...row }) => ({ ...row, href: studyHref({ key, slug }) }));
}

/** The studies that are still to come and are to settle or renew this insight. */
export const listStudiesFor = (actor: PersonActor, insightId: string, now: Date) =>
  listStudyLinks(
    actor,
    sql`${studies.stage} <> 'published' and ${studies.withdrawnAt} is null and ${studies.id} in (
      select si.study_id from study_insights si where si.insight_id = ${insightId})`,
    now,
  );

/** The studies that somebody looks after and that are still to come. */
export const listOwnedStudies = (actor: PersonActor, personId: string, now: Date) =>
  listStudyLinks(
    actor,
    sql`${studies.ownerId} = ${personId} and ${studies.stage} <> 'published' and ${studies.withdrawnAt} is null`,
    now,
  );

/** Locks a study for a change by whoever may make it. */
export async function lockOwnStudy(tx: Transaction, actor: Actor, studyId: string): Promise<StudyRow> {
  mustBeSignedIn(actor, "change studies");
  const [row] = await tx.select().from(studies).where(eq(studies.id, studyId)).for("no key update");
  if (!row) throw notFound("study");
  if (!mayTendStudy(actor, row)) throw notAllowed("change this study");
  return row;
}
