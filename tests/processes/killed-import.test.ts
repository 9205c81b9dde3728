import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Installation } from "@/tests/support/installation";

const reports = 200;
let here: Installation;
let folder: string;

beforeEach(async () => {
  here = await Installation.make({ used: true });
  folder = join(here.base, "reports");
  mkdirSync(folder);
  for (let index = 0; index < reports; index++)
    writeFileSync(
      join(folder, `${index}.md`),
      `---\ntitle: Report ${index} has a statement of its own\n---\n\n${"What we saw, at some length. ".repeat(40)}\n`,
    );
});
afterEach(() => here.remove());

async function asking<Answer>(ask: (client: postgres.Sql) => Promise<Answer>) {
  const client = postgres(here.databaseUrl(), { max: 1, onnotice: () => {} });
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** Waits until the newest import is that far, or has ended. */
async function until(state: string, share: number) {
  await asking(async (client) => {
    for (;;) {
      const [row] = await client`
        select state, progress_done as done, progress_total as total from imports order by started_at desc limit 1`.catch(
        () => [],
      );
      if (row?.state === "done") return;
      if (row?.state === state && row.done >= row.total * share && (row.done > 0 || share === 0)) return;
      await pause(10);
    }
  });
}

/** Everything or nothing; a record is never there without its text, its name elsewhere and its place in the trail. */
async function whatIsThere() {
  return asking(async (client) => {
    const [row] = await client`
      select (select count(*)::int from insights) as insights, (select count(*)::int from revisions) as revisions,
        (select count(*)::int from external_ids) as ids,
        (select count(*)::int from audit_entries where action = 'insight.imported') as trail`;
    return row;
  });
}

const all = { insights: reports, revisions: reports, ids: reports, trail: reports };
const nothing = { insights: 0, revisions: 0, ids: 0, trail: 0 };

const importing = () => here.run(process.execPath, ["scripts/start/run.mjs", "import", folder, "--publish"]);

test("F20: an import that is killed again and again has stored nothing, and repeated it stores everything once", async () => {
  // The database stays up meanwhile, as it does beside a running Tidemark.
  const worker = here.start(["--only", "worker"]);
  await worker.said("The worker runs.");
  for (const [state, share] of [
    ["checking", 0],
    ["running", 0.3],
    ["running", 0.7],
  ] as const) {
    const run = importing();
    await until(state, share);
    run.signal("SIGKILL");
    await run.ended();
    expect([nothing, all]).toContainEqual(await whatIsThere());
  }
  const last = importing();
  expect(await last.ended(), last.output()).toBe(0);
  expect(await whatIsThere()).toEqual(all);
  const again = importing();
  expect(await again.ended()).toBe(0);
  expect(again.output()).toContain("Nothing to do");
  expect(await whatIsThere()).toEqual(all);
});
