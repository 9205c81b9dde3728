import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { listStuckJobs } from "./list-stuck-jobs";
import { retryJob } from "./retry-job";

async function job(name: string, attempts: number, error: string | null) {
  const [row] = await db.execute<{ id: string }>(
    sql`select id::text from graphile_worker.add_job(${name}, '{}'::json, max_attempts => 25)`,
  );
  await db.execute(sql`
    update graphile_worker._private_jobs set attempts = ${attempts}, last_error = ${error} where id = ${row?.id}::bigint`);
  return row?.id ?? "";
}

test("jobs that fail again and again are shown without secrets, and tried again when asked for", async () => {
  const { actor } = await person("admin");
  await job("seal-audit", 2, "Once or twice is nothing.");
  await job(
    "purge-trash",
    3,
    "Cannot reach smtp://ana:pass@mail.example.org for ben@example.org\n  at somewhere",
  );
  const given = await job("index-topic", 25, "It was too much.");
  expect(await listStuckJobs(actor)).toMatchObject([
    { task: "index-topic", attempts: 25, isGivenUp: true, nextTryAt: null, reason: "It was too much." },
    { task: "purge-trash", attempts: 3, isGivenUp: false },
  ]);
  expect(JSON.stringify(await listStuckJobs(actor))).not.toMatch(/ana|pass|ben|somewhere/);
  await retryJob(actor, { jobId: given }, testNow);
  expect((await listStuckJobs(actor)).map(({ task }) => task)).toEqual(["purge-trash"]);
  expect((await auditTrail()).at(-1)).toMatchObject({ action: "job.retried", subjectId: "index-topic" });
});

test("only administrators see and retry them, and what is done cannot be tried again", async () => {
  const reader = (await person("reader")).actor;
  await expect(listStuckJobs(reader)).rejects.toMatchObject({ reason: "not-allowed" });
  await expect(retryJob(reader, { jobId: "1" }, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  const admin = (await person("admin")).actor;
  await expect(retryJob(admin, { jobId: "999999" }, testNow)).rejects.toMatchObject({ reason: "conflict" });
});
