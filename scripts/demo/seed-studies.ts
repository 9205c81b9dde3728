import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { studies, studyTopics } from "@/db/schema/studies";
import { localDay } from "@/domain/people/local-day";
import { studySlug } from "@/domain/studies/study-address";
import { renderStudy } from "@/domain/studies/write-study";
import { type DemoCast, findCast } from "./demo-cast";
import { daysBefore, demoKey, momentOf } from "./demo-dates";
import type { AuditRow } from "./demo-story";
import type { DemoStudy } from "./demo-study";
import { demoStudies } from "./studies";

/** Lays down the demo's studies as they stand; answers what the audit trail says about them. */
export async function seedStudies(tx: Transaction, now: Date): Promise<AuditRow[]> {
  const cast = await findCast(tx, [], now);
  const laid = demoStudies.map((told) => ({ told, row: rowOf(cast, told, now) }));
  await tx.insert(studies).values(laid.map(({ row }) => row));
  await tx
    .insert(studyTopics)
    .values(
      laid.flatMap(({ told, row }) =>
        told.topics.map((topic) => ({ studyId: row.id, topicId: cast.topic(topic) })),
      ),
    );
  return laid.flatMap(({ told, row }) => auditOf(cast, told, row, now));
}

const momentIn = (now: Date, { slug }: DemoStudy, daysAgo: number) =>
  momentOf(now, daysAgo, `${slug} ${daysAgo}`);

function rowOf(cast: DemoCast, told: DemoStudy, now: Date) {
  const { slug, title, question, method, feeds, sample, from, until, moved = [], withdrawn, origin } = told;
  const owner = cast.person(told.owner);
  const createdAt = momentIn(now, told, told.plannedDaysAgo);
  const last = moved.at(-1);
  const stageChangedAt = last ? momentIn(now, told, last.daysAgo) : createdAt;
  const withdrawnAt = withdrawn ? momentIn(now, told, withdrawn.daysAgo) : null;
  return {
    ...{
      id: uuidv7({ msecs: createdAt.getTime() }),
      key: demoKey(slug, "study"),
      slug: studySlug(title),
      title,
    },
    ...{ stage: last?.to ?? ("planned" as const), ownerId: owner.id, createdById: owner.id },
    expectedOn: localDay(daysBefore(now, -told.expectedInDays), owner.timeZone),
    ...{ question, method, feeds, ...renderStudy({ question, method, feeds }), sample },
    periodFrom: from === undefined ? "" : cast.day(from),
    periodUntil: until === undefined ? "" : cast.day(until),
    publishedOn: last?.to === "published" ? cast.day(last.daysAgo) : "",
    ...originOf(origin),
    ...{ withdrawnAt, withdrawnById: withdrawn ? cast.person(withdrawn.by).id : null },
    withdrawnReason: withdrawn?.reason ?? "",
    version: 1 + moved.length,
    ...{ createdAt, stageChangedAt, changedAt: withdrawnAt ?? stageChangedAt },
  };
}

/** The words of a question are taken over when it is asked, which is later. */
const originOf = (origin: DemoStudy["origin"]) =>
  !origin
    ? { origin: null }
    : "search" in origin
      ? { origin: "search" as const, originWords: origin.search }
      : { origin: "question" as const };

function auditOf(cast: DemoCast, told: DemoStudy, row: ReturnType<typeof rowOf>, now: Date): AuditRow[] {
  const did = (at: Date, personId: string, action: string, change: Pick<AuditRow, "before" | "after">) => ({
    ...{ at, actorKind: "person" as const, actorId: personId },
    ...{ action, subjectKind: "study", subjectId: row.id, ...change },
  });
  const { moved = [], withdrawn } = told;
  const after = { title: told.title, stage: "planned", origin: row.origin };
  return [
    did(row.createdAt, row.ownerId, "study.planned", { after }),
    ...moved.map(({ to, daysAgo }, place) =>
      did(momentIn(now, told, daysAgo), row.ownerId, "study.moved", {
        before: { stage: moved[place - 1]?.to ?? "planned" },
        after: { stage: to },
      }),
    ),
    ...(withdrawn
      ? [
          did(momentIn(now, told, withdrawn.daysAgo), cast.person(withdrawn.by).id, "study.withdrawn", {
            after: { reason: withdrawn.reason },
          }),
        ]
      : []),
  ];
}
