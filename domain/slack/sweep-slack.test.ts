import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { settings } from "@/db/schema/operation";
import { slackInbox } from "@/db/schema/slack";
import { testNow } from "@/tests/support/factories";
import { keepRequest } from "./keep-request";
import { sweepSlack } from "./sweep-slack";
import { takeRequest } from "./take-request";

const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000);
const keep = (key: string, minutes: number) =>
  keepRequest(
    { key, kind: "command", teamId: "T1", enterpriseId: "", content: { text: key } },
    minutesAgo(minutes),
  );

const jobs = () =>
  db.execute<{ key: string }>(
    sql`select key from graphile_worker.jobs where task_identifier = 'take-slack' order by key`,
  );
const inbox = () =>
  db
    .select({ key: slackInbox.key, content: slackInbox.content, doneAt: slackInbox.doneAt })
    .from(slackInbox)
    .orderBy(slackInbox.key);

test("takes what was left behind, gives up after a day and forgets after seven", async () => {
  for (const [key, minutes] of [
    ["fresh", 0],
    ["left", 5],
    ["queued", 5],
    ["stale", 25 * 60],
    ["worked-on", 60],
    ["old", 8 * 24 * 60],
  ] as const)
    await keep(key, minutes);
  await takeRequest({ key: "worked-on" }, minutesAgo(59));
  await db.execute(sql`
    select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs where key <> 'slack:queued'`);

  await sweepSlack(testNow);
  await sweepSlack(testNow);

  expect(await jobs()).toEqual([{ key: "slack:left" }, { key: "slack:queued" }]);
  expect(await inbox()).toEqual([
    { key: "fresh", content: { text: "fresh" }, doneAt: null },
    { key: "left", content: { text: "left" }, doneAt: null },
    { key: "queued", content: { text: "queued" }, doneAt: null },
    { key: "stale", content: null, doneAt: testNow },
    { key: "worked-on", content: null, doneAt: minutesAgo(59) },
  ]);
});

test("while sending is paused, as in a restored copy, everything waits", async () => {
  await keep("left", 5);
  await db.execute(sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs`);
  await db.insert(settings).values({
    key: "sendingPaused",
    value: { reason: "restored", at: testNow.toISOString() },
    changedAt: testNow,
  });
  await sweepSlack(testNow);
  await takeRequest({ key: "left" }, testNow);
  expect(await jobs()).toEqual([]);
  expect(await inbox()).toEqual([{ key: "left", content: { text: "left" }, doneAt: null }]);
});
