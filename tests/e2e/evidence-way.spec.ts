import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, demo, expect, test } from "./people";

/** Each worker has data and records of its own, and clears them away. */
const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0) % 8;
const dataKey = `dtst222${worker + 2}`;
const keys = { record: `3vdnc22${worker + 2}`, derived: `3vdnc33${worker + 2}` };
const dataName = `Counts of worker ${worker}`;
const statement = `People who came twice in the count of worker ${worker} came a third time`;
const derived = `Ask on the second visit, says the count of worker ${worker}.`;
const checked = "Counted the third visits again on the new version: the order is the same";

let database: Sql;
let ids: { record: string; derived: string; data: string };

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  database = await openInstallation("demo");
  await clear();
  ids = await lay();
});

test.afterAll(async () => {
  await clear();
  await database.end();
});

test("a new version of data asks whoever looks after what rests on it, once, until they say what they checked", async ({
  page,
  signIn,
}) => {
  test.slow();
  const complaints = complaintsOf(page);
  await signIn("author");
  await page.goto(`/datasets/${dataKey}`, { waitUntil: "networkidle" });
  await expectAccessible(page);
  await addVersion(page, 2);
  await expectBanner(page, keys.record, /has a new version of .*; this was written on version 1/);
  await expectAccessible(page);
  await expectBanner(page, keys.derived, /which it is derived from, rests on .*, which has a new version of/);
  await expectAskedOnce(page);

  // What comes on top of it does not ask again.
  await page.goto(`/datasets/${dataKey}`, { waitUntil: "networkidle" });
  await addVersion(page, 3);
  await expect.poll(() => countCauses(), { timeout: 60_000 }).toEqual({ open: 2, closed: 2 });
  await expectAskedOnce(page);

  await askAbout(page).getByRole("link", { name: "Open" }).click();
  await expect(page.getByRole("heading", { name: "Look after it" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("What did you check?").fill(checked);
  await page.getByRole("button", { name: "Still true" }).click();
  await expect(page.getByText("It stands on the record, with your name").first()).toBeVisible();

  await page.goto(`/insights/${keys.record}`);
  await expect(page.getByText(checked)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /has a new version of/ })).toHaveCount(0);
  await page.goto("/");
  await expect(askAbout(page)).toHaveCount(0);
  await expectBanner(page, keys.derived, /which it is derived from, rests on/);
  expect(complaints).toEqual([]);
});

test("the audit trail tells it in order", async () => {
  const told = await database<{ action: string; by: string | null }[]>`
    select a.action, p.name as by from audit_entries a
    left join people p on a.actor_kind = 'person' and p.id::text = a.actor_id
    where a.subject_id in (${ids.record}, ${ids.data}) order by a.id`;
  const opened = { action: "insight.review-needed", by: null };
  const added = { action: "dataset.snapshot-added", by: demo.author };
  expect(told).toEqual([
    ...[added, opened, added, opened],
    { action: "insight.review-settled", by: null },
    { action: "insight.reverified", by: demo.author },
  ]);
});

async function addVersion(page: Page, number: number) {
  await page.getByLabel(/What changed/).fill(`Counted again, time ${number}.`);
  const buffer = Buffer.from(`visit,people\n1,${Date.now()}\n2,${number}\n`);
  await page
    .getByLabel("Choose the new file")
    .setInputFiles({ name: `count-${number}.csv`, mimeType: "text/csv", buffer });
  await expect(page.getByText(`Version ${number} is kept.`)).toBeVisible();
}

/** The worker looks at what rests on the data a moment later. */
async function expectBanner(page: Page, key: string, words: RegExp) {
  await expect(async () => {
    await page.goto(`/insights/${key}`);
    await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

const askAbout = (page: Page) => page.getByRole("listitem").filter({ hasText: statement });

async function expectAskedOnce(page: Page) {
  await page.goto("/");
  await expect(askAbout(page)).toHaveCount(1);
  await expect(askAbout(page)).toContainText("What it rests on has changed. Is it still true?");
  const asked = await database`
    select id from asks where subject_id in (${ids.record}, ${ids.derived}) and closed_at is null`;
  expect(asked).toHaveLength(2);
}

async function countCauses() {
  const [row] = await database<{ open: number; closed: number }[]>`
    select count(*) filter (where closed_at is null)::int as open,
      count(*) filter (where closed_at is not null)::int as closed
    from review_causes where insight_id in (${ids.record}, ${ids.derived})`;
  return row;
}

/** Data with one version, a record of the author's that rests on it, and one of the curator's derived from that. */
async function lay() {
  const [data] = await database<{ data: string; snapshot: string; author: string }[]>`
    with made as (
      insert into datasets (id, key, name, snapshot_count, created_by_id, created_at)
      select gen_random_uuid(), ${dataKey}, ${dataName}, 1, id, now() - interval '30 days' from people
      where name = ${demo.author} returning id, created_by_id)
    insert into snapshots (id, dataset_id, number, sha256, file_name, created_by_id, created_at)
    select gen_random_uuid(), made.id, 1, f.sha256, 'count-1.csv', made.created_by_id, now() - interval '30 days'
    from made, (select sha256 from stored_files where kind = 'table' order by sha256 limit 1) f
    returning dataset_id as data, id as snapshot, created_by_id as author`;
  if (!data) throw new Error("The data was not laid down.");
  const rests = { datasetId: data.data, snapshotId: data.snapshot };
  const record = await layRecord(keys.record, statement, demo.author, { rests });
  await database`
    insert into revision_snapshots (revision_id, item_id, insight_id, snapshot_id)
    select published_revision_id, 'e1', id, ${data.snapshot} from insights where id = ${record}`;
  await database`
    update evidence_items set dataset_id = ${data.data}, snapshot_id = ${data.snapshot} where insight_id = ${record}`;
  const other = await layRecord(keys.derived, derived, demo.curator, { from: record });
  await database`insert into insight_links (from_id, to_id, kind) values (${other}, ${record}, 'derived-from')`;
  return { record, derived: other, data: data.data };
}

type Told = { rests?: { datasetId: string; snapshotId: string }; from?: string };

async function layRecord(key: string, words: string, owner: string, { rests, from }: Told) {
  const content = {
    ...{ statement: words, summary: "Three visits were counted.", certainty: "low" },
    ...{ certaintyReason: "One count.", businessContext: "We ask too early." },
    goals: [{ id: "g1", text: "We ask later." }],
    nonGoals: [{ id: "n1", text: "To say why they come." }],
    limitations: [{ id: "l1", text: "One place." }],
    usageDo: [{ id: "d1", text: "Ask later." }],
    evidence: [
      { id: "e1", kind: "dataset", strength: "low", title: "The count", publishedOn: "2025", ...rests },
    ],
    links: from ? [{ kind: "derived-from", insightId: from, note: "" }] : [],
    prompts: [{ id: "q1", question: "How often?", answer: "Three times." }],
  };
  const [row] = await database<{ id: string }[]>`
    with made as (
      insert into insights (id, key, slug, statement, certainty, author_id, owner_id, weight_published,
        revision_count, created_at)
      select gen_random_uuid(), ${key}, '', ${words}, 'low', id, id, 1, 1, now() - interval '20 days'
      from people where name = ${owner} returning id, author_id),
    written as (
      insert into revisions (id, insight_id, number, content, html, renderer_version, origin, editor_ids,
        created_by_id, created_at, published_at, published_by_id)
      select gen_random_uuid(), id, 1, ${database.json(content)}, '{}', 0, 'published', array[author_id], author_id,
        now() - interval '20 days', now() - interval '20 days', author_id
      from made returning id, insight_id),
    proven as (
      insert into evidence_items (insight_id, item_id, position, kind, direction, strength, title, source, dated_from)
      select id, 'e1', 0, 'dataset', 'supports', 'low', 'The count', '', '2025-07-01' from made)
    select insight_id as id, id as revision from written`;
  if (!row) throw new Error("A record was not laid down.");
  await database`
    update insights set status = 'published', published_at = now() - interval '20 days',
      revised_at = now() - interval '20 days', next_review_on = current_date + 300,
      published_revision_id = (select id from revisions where insight_id = ${row.id})
    where id = ${row.id}`;
  return row.id;
}

async function clear() {
  await database`
    delete from asks where subject_id in (
      select id::text from insights where key in (${keys.record}, ${keys.derived}))`;
  await database`delete from insights where key in (${keys.record}, ${keys.derived})`;
  await database`delete from datasets where key = ${dataKey}`;
}
