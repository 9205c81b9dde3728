import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importOptions } from "@/domain/transfer/import-options-input";
import { checkByCommand, storeByCommand } from "@/domain/transfer/imports/import-by-command";
import { generateReports, writeReports } from "@/scripts/bench/library/generate-reports";
import { person, testNow } from "@/tests/support/factories";
import { verifyLibrary } from "./verify-library";

const reports = generateReports({ count: 3, seed: 4, words: 60 });
const watch = { signal: new AbortController().signal };
let sql: postgres.Sql;
let folder: string;

beforeAll(() => {
  sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  folder = mkdtempSync(join(tmpdir(), "tidemark-reports-"));
  writeReports(folder, reports);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await sql.end();
});

beforeEach(async () => {
  const { actor } = await person("admin");
  const told = { actor, path: folder, name: "reports", options: importOptions.parse({ publish: true }) };
  const { id } = await checkByCommand(told, watch, testNow);
  await storeByCommand(id, told, watch, testNow);
});

const found = async () => {
  const { lost, half } = await verifyLibrary(sql, reports, 1);
  return { lost: lost.length, half: half.length };
};

test("finds nothing where everything is as its file says", async () => {
  expect(await found()).toEqual({ lost: 0, half: 0 });
});

const one = "(select insight_id from external_ids where external_id = 'report-1')";

test.each<[string, string, { lost: number; half: number }]>([
  ["a record that is gone", `delete from external_ids where external_id = 'report-1'`, { lost: 1, half: 1 }],
  [
    "another text",
    `update revisions set content = content || '{"background": "x", "openQuestions": "", "evaluation": ""}' where insight_id = ${one}`,
    { lost: 1, half: 1 },
  ],
  [
    "a revision that nobody sees",
    `update insights set published_revision_id = null, status = 'draft' where id = ${one}`,
    { lost: 1, half: 1 },
  ],
  ["a revision too many", `update insights set revision_count = 2 where id = ${one}`, { lost: 0, half: 2 }],
  [
    "another title in lists",
    `update insights set statement = 'Else.' where id = ${one}`,
    { lost: 0, half: 1 },
  ],
  [
    "HTML of another text",
    `update revisions set html = '{}' where insight_id = ${one}`,
    { lost: 0, half: 1 },
  ],
])("finds %s", async (_, change, expected) => {
  await sql.unsafe(change);
  expect(await found()).toEqual(expected);
});
