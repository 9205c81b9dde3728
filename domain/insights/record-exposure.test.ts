import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { exposures } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { recordExposure } from "./record-exposure";

test("a reading is counted once for a person and local day, with the revision that was read", async () => {
  const author = await person("author");
  const record = await insight(author.id);
  const reader = await person("reader", { timeZone: "Pacific/Auckland" });
  const lateOnThird = new Date("2026-06-03T11:59:00Z");
  const earlyOnFourth = new Date("2026-06-03T12:01:00Z");
  for (const at of [lateOnThird, lateOnThird, earlyOnFourth])
    await recordExposure(reader.actor, { key: record.key, channel: "page" }, at);
  const rows = await db.select().from(exposures).orderBy(asc(exposures.day));
  expect(rows.map(({ day }) => day)).toEqual(["2026-06-03", "2026-06-04"]);
  expect(rows[0]).toMatchObject({
    insightId: record.id,
    personId: reader.id,
    channel: "page",
    revisionId: record.publishedRevisionId,
    firstAt: lateOnThird,
  });
});

test("nothing is counted for drafts, and for what the person may not see or sees only as administrator", async () => {
  const author = await person("author");
  const [reader, admin] = [await person("reader"), await person("admin")];
  const draft = await insight(author.id, { status: "draft" });
  const restricted = await insight(author.id, { visibility: "restricted" });
  const trashed = await insight(author.id, { trashed: true });
  for (const { key } of [draft, restricted, trashed, { key: "bbbbbbbb" }])
    for (const { actor } of [reader, admin]) await recordExposure(actor, { key, channel: "page" }, testNow);
  await recordExposure(author.actor, { key: draft.key, channel: "page" }, testNow);
  expect(await db.select().from(exposures)).toEqual([]);
});
