import { expect, test } from "vitest";
import { editTogether } from "@/scripts/faults/edit-together";
import { killUnderImport } from "@/scripts/faults/kill-import";
import { killUnderWriters } from "@/scripts/faults/kill-writers";

// The same as `npm run faults`, smaller: there, twenty kills under ten writers, fifty clients, and twenty kills of the
// command that imports; that one has a test of its own here.

const nothing = { lost: [], half: [], wrong: [] };

test("kill -9 of the web process under writers: every acknowledged write is there, and none half", async () => {
  const report = await killUnderWriters({ seed: 3, kills: 2, writers: 4, fast: true });
  expect(report).toMatchObject({ ...nothing, starts: 3 });
  expect(report.acknowledged.saves).toBeGreaterThan(0);
});

test("ten clients who write in one record at once lose nothing", async () => {
  expect(await editTogether({ clients: 10, fast: true })).toMatchObject({ ...nothing, version: 21 });
});

test("kill -9 of the worker that stores an import: another one stores it, once and whole", async () => {
  const report = await killUnderImport({ seed: 5, kills: 0, reports: 60, fast: true, isImpatient: true });
  expect(report).toMatchObject(nothing);
});
