import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import { emptyContent } from "@/domain/insights/content-input";
import { draftInsight } from "@/domain/insights/draft-insight";
import { keyInAddress } from "@/domain/insights/key-in-address";
import { saveDraft } from "@/domain/insights/save-draft";
import { person, testNow } from "@/tests/support/factories";
import { Journal, type KnownRecord } from "./journal";
import { verify } from "./verify";

let sql: postgres.Sql;
let journal: Journal;
let record: KnownRecord;
let insightId: string;

beforeAll(() => {
  sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
});
afterAll(() => sql.end());

/** One record, saved once, exactly as its writer was told. */
beforeEach(async () => {
  const { actor } = await person("author");
  const statement = "Whoever writes this down finds it again.";
  const made = await draftInsight(actor, { statement }, testNow);
  const content = { ...emptyContent(), statement, background: "And w1x1e was written." };
  insightId = made.id;
  await saveDraft(actor, { insightId, version: 1, content }, testNow);
  const key = keyInAddress(made.href) ?? "";
  record = { href: `/insights/${key}`, key, version: 2, content, words: ["w1x1e"] };
  journal = new Journal();
  journal.records.push(record);
});

const found = async () => {
  const { lost, half } = await verify(sql, journal);
  return { lost: lost.length, half: half.length };
};

test("finds nothing where everything is as it was acknowledged", async () => {
  expect(await found()).toEqual({ lost: 0, half: 0 });
});

test.each<[string, () => Promise<unknown> | undefined, "lost" | "half"]>([
  ["an older version", () => db.update(drafts).set({ version: 1 }), "lost"],
  ["a draft that is gone", () => db.delete(drafts), "lost"],
  [
    "a record that is gone",
    async () => {
      await db.delete(drafts);
      await db.delete(insights);
    },
    "lost",
  ],
  [
    "a later version without an acknowledged word",
    () => db.update(drafts).set({ version: 9, content: { ...record.content, background: "" }, html: {} }),
    "lost",
  ],
  ["HTML of another text", () => db.update(drafts).set({ html: { background: "<p>Other</p>" } }), "half"],
  [
    "a list that says something else",
    () => db.update(insights).set({ statement: "Something else." }).where(eq(insights.id, insightId)),
    "half",
  ],
  ["a gap in the revisions", () => db.update(insights).set({ revisionCount: 1 }), "half"],
])("finds %s", async (_name, damage, kind) => {
  await damage();
  expect((await found())[kind]).toBeGreaterThan(0);
});

test("finds a comment and a revision that were acknowledged and are not there", async () => {
  journal.comments.push({ key: record.key, body: "What about w1x2e?" });
  journal.submitted.push({ key: record.key, content: record.content });
  expect(await found()).toEqual({ lost: 2, half: 0 });
});
