import { createHash } from "node:crypto";
import { and, eq, isNotNull, lt } from "drizzle-orm";
import { expect } from "vitest";
import { db } from "@/db/client";
import { snapshots, storedFiles } from "@/db/schema/evidence";
import { insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import { studies } from "@/db/schema/studies";
import { studyFindings } from "@/db/schema/study-work";
import { openFile } from "@/domain/evidence/files/open-file";

/** Studies in all stages, data with its versions in the store, and questions in every state. */
export async function expectResearch(now: Date) {
  const rows = await db.select().from(studies);
  expect([...new Set(rows.map(({ stage }) => stage))].sort()).toEqual(
    ["analysis", "drafting", "fielding", "in-review", "planned", "published"].sort(),
  );
  expect(rows.filter(({ withdrawnAt }) => withdrawnAt)).toHaveLength(1);
  expect(rows.flatMap(({ origin }) => origin ?? []).sort()).toEqual(["question", "search"]);
  expect(rows.filter(({ origin, originWords }) => origin && originWords === "")).toEqual([]);
  const today = now.toISOString().slice(0, 10);
  const late = rows.filter(
    ({ expectedOn, stage, withdrawnAt }) =>
      expectedOn && expectedOn < today && stage !== "published" && !withdrawnAt,
  );
  expect(late).toHaveLength(1);
  const became = await db
    .select({ status: insights.status })
    .from(studyFindings)
    .innerJoin(insights, eq(insights.id, studyFindings.insightId));
  expect(became.map(({ status }) => status).sort()).toEqual(["draft", "draft", "published", "published"]);

  const versions = await db
    .select({ number: snapshots.number, file: storedFiles })
    .from(snapshots)
    .innerJoin(storedFiles, eq(storedFiles.sha256, snapshots.sha256));
  expect(versions.map(({ number, file }) => `${file.kind} ${number}`).sort()).toEqual(
    ["picture 1", "table 1", "table 1", "table 2", "table 2"].sort(),
  );
  for (const { file } of versions) expect(await sumOf(file.sha256)).toBe(file.sha256);

  const asked = await db.select().from(questions);
  expect(asked.map(({ answeredAt, foldedAt }) => [answeredAt !== null, foldedAt !== null])).toEqual(
    expect.arrayContaining([
      [false, false],
      [true, false],
      [true, true],
    ]),
  );
  expect([asked.length, new Set(asked.map(({ insightId }) => insightId)).size]).toEqual([3, 3]);
  const backwards = await db
    .select()
    .from(questions)
    .where(and(isNotNull(questions.answeredAt), lt(questions.answeredAt, questions.askedAt)));
  expect(backwards).toEqual([]);
}

/** Of what the store holds under this name. */
async function sumOf(sha256: string) {
  const hash = createHash("sha256");
  for await (const chunk of (await openFile(sha256)).stream()) hash.update(chunk);
  return hash.digest("hex");
}
