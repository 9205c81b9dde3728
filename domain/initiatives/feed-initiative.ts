import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { studies } from "@/db/schema/studies";
import { studyInitiatives } from "@/db/schema/study-work";
import type { PersonActor } from "../actor";
import { notFound } from "../refusal";
import { listStudyLinks, lockOwnStudy } from "../studies/find-study";
import { recordStudyChange } from "../studies/record-study-change";
import type { StudyInitiativeInput } from "../studies/study-input";
import { initiativeHref } from "./initiative-address";
import type { Stage } from "./initiative-input";
import { initiativesListedFor, isLive } from "./initiative-policy";

/** An initiative that a study feeds, for whoever may see it. */
export type FedInitiative = { id: string; href: string; title: string; stage: Stage };

/** Says that a study will feed an initiative; whoever may not see that one sees nothing of it on the study. */
export async function feedInitiative(
  actor: PersonActor,
  { studyId, initiativeId }: StudyInitiativeInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const [found] = await tx
      .select({ id: initiatives.id })
      .from(initiatives)
      .where(and(eq(initiatives.id, initiativeId), initiativesListedFor(actor, now)));
    if (!found) throw notFound("initiative");
    const made = await tx
      .insert(studyInitiatives)
      .values({ studyId, initiativeId })
      .onConflictDoNothing()
      .returning({ id: studyInitiatives.initiativeId });
    if (made.length === 0) return;
    await recordStudyChange(tx, actor, row, { action: "study.linked", after: { initiativeId } }, now);
  });
}

/** Takes that back; what is not linked stays so. */
export async function unfeedInitiative(
  actor: PersonActor,
  { studyId, initiativeId }: StudyInitiativeInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const gone = await tx
      .delete(studyInitiatives)
      .where(and(eq(studyInitiatives.studyId, studyId), eq(studyInitiatives.initiativeId, initiativeId)))
      .returning({ id: studyInitiatives.initiativeId });
    if (gone.length === 0) return;
    await recordStudyChange(tx, actor, row, { action: "study.unlinked", before: { initiativeId } }, now);
  });
}

/** The initiatives that each of these studies feeds, as far as this person may see them, by the study's id. */
export async function listFedInitiatives(actor: PersonActor, studyIds: string[], now: Date) {
  const fed = new Map<string, FedInitiative[]>();
  if (studyIds.length === 0) return fed;
  const rows = await db
    .select({ studyId: studyInitiatives.studyId, ...columns })
    .from(studyInitiatives)
    .innerJoin(initiatives, eq(initiatives.id, studyInitiatives.initiativeId))
    .where(and(inArray(studyInitiatives.studyId, studyIds), initiativesListedFor(actor, now)))
    .orderBy(asc(sql`lower(${initiatives.title})`), asc(initiatives.id));
  for (const { studyId, key, slug, ...one } of rows)
    fed.set(studyId, [...(fed.get(studyId) ?? []), { ...one, href: initiativeHref({ key, slug }) }]);
  return fed;
}

const columns = {
  ...{ id: initiatives.id, key: initiatives.key, slug: initiatives.slug },
  ...{ title: initiatives.title, stage: initiatives.stage },
};

const mostOffered = 200;

/** Live initiatives that a study could feed and does not yet, as far as this person may see them. */
export async function listInitiativesToFeed(actor: PersonActor, takenIds: string[], now: Date) {
  return db
    .select({ id: initiatives.id, title: initiatives.title })
    .from(initiatives)
    .where(
      and(
        isLive,
        initiativesListedFor(actor, now),
        takenIds.length > 0 ? notInArray(initiatives.id, takenIds) : undefined,
      ),
    )
    .orderBy(asc(sql`lower(${initiatives.title})`), asc(initiatives.id))
    .limit(mostOffered);
}

/** The studies that will feed an initiative which this person may see, what comes first before the others. */
export const listFeedingStudies = (actor: PersonActor, initiativeId: string, now: Date) =>
  listStudyLinks(
    actor,
    sql`${studies.id} in (
      select si.study_id from study_initiatives si where si.initiative_id = ${initiativeId})`,
    now,
  );
