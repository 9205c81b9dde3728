import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { conflict } from "../refusal";
import { lockOwnStudy } from "./find-study";
import type { StudyInput } from "./study-input";

/** Takes a study away for good, as long as it is only planned and nothing hangs on it; others are withdrawn. */
export async function discardStudy(actor: PersonActor, { studyId }: StudyInput, now: Date) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    if (row.stage !== "planned" || !(await isEmpty(tx, studyId)))
      throw conflict("Work of this study is there already, so it stays to be read: withdraw it instead.");
    await closeAsksAbout(tx, { kinds: ["took-over", "study-late"], subjectId: studyId }, now);
    await tx.delete(studies).where(eq(studies.id, studyId));
    const before = { title: row.title };
    await recordAudit(tx, actor, "study.discarded", { kind: "study", id: studyId }, { before });
  });
}

/** Without findings, without data, and no evidence says that it comes from it. */
async function isEmpty(tx: Transaction, studyId: string) {
  const [row] = await tx.execute<{ isEmpty: boolean }>(sql`
    select not exists (select from study_findings f where f.study_id = ${studyId})
      and not exists (select from study_datasets d where d.study_id = ${studyId})
      and not exists (select from evidence_items e where e.study_id = ${studyId})
      and not exists (
        select from drafts d where d.content->'evidence' @> ${JSON.stringify([{ studyId }])}::jsonb) as "isEmpty"`);
  return row?.isEmpty ?? false;
}
