import { buffer } from "node:stream/consumers";
import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { insightPeople, insights } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { findStanding } from "../../insights/find-standing";
import { insightHref } from "../../insights/insight-address";
import { downloadLibrary } from "./download-library";
import { estimateExport } from "./estimate-export";
import { findInsightMarkdown } from "./find-insight-markdown";

const nobodyLeaves = () => new AbortController().signal;

test.each(["reader", "author", "curator"] as const)("a %s may not export the library", async (role) => {
  const { actor } = await person(role);
  await expect(downloadLibrary(actor, nobodyLeaves(), testNow)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await expect(estimateExport(actor)).rejects.toMatchObject({ reason: "not-allowed" });
});

test("an administrator gets an archive, noted in the audit trail; one at a time, and two an hour", async () => {
  const { actor } = await person("admin");
  await insight(actor.id);
  expect(await estimateExport(actor)).toMatchObject({ counts: { records: 1, revisions: 1, people: 1 } });
  const first = await downloadLibrary(actor, nobodyLeaves(), testNow);
  expect(first.name).toBe("tidemark-2026-06-03.zip");
  const [noted] = await db.select().from(auditEntries).orderBy(desc(auditEntries.id));
  expect(noted).toMatchObject({ action: "library.exported", actorId: actor.id, after: { records: 1 } });
  const archive = await buffer(first.stream);
  expect(archive.subarray(0, 2).toString()).toBe("PK");

  const leaving = new AbortController();
  const second = await downloadLibrary(actor, leaving.signal, testNow);
  const closed = new Promise((done) => second.stream.once("close", done));
  leaving.abort();
  await closed;
  await expect(downloadLibrary(actor, nobodyLeaves(), testNow)).rejects.toMatchObject({ name: "Refusal" });
});

test("while one of theirs is being written, nobody begins another; when its reader leaves, they may", async () => {
  const { actor } = await person("admin");
  for (let count = 0; count < 3; count += 1)
    await insight(actor.id, {
      content: {
        background: Buffer.from(crypto.getRandomValues(new Uint8Array(30_000)))
          .toString("hex")
          .slice(0, 50_000),
      },
    });
  const leaving = new AbortController();
  const { stream } = await downloadLibrary(actor, leaving.signal, testNow);
  await expect(downloadLibrary(actor, nobodyLeaves(), testNow)).rejects.toMatchObject({ reason: "conflict" });
  leaving.abort();
  await expect.poll(() => stream.destroyed).toBe(true);
  await expect
    .poll(async () => {
      const again = await downloadLibrary(actor, nobodyLeaves(), testNow).catch(() => null);
      return again && (await buffer(again.stream)).length > 1000;
    })
    .toBe(true);
});

test("one record as Markdown: for whom it is there, under a name of plain letters, with nobody's address", async () => {
  const author = await person("author", { name: "Ana Sol" });
  const reader = await person("reader");
  const hidden = await insight(author.id, { visibility: "restricted" });
  const row = await insight(author.id, {
    content: {
      statement: 'a"; filename="x.exe\r\nSet-Cookie: a=b <script> ../../etc',
      links: [{ kind: "supports", insightId: hidden.id, note: "" }],
    },
  });
  const read = async () => {
    const found = await findStanding(reader.actor, eq(insights.id, row.id), testNow);
    return found && (await findInsightMarkdown(reader.actor, found, testNow));
  };
  const file = await read();
  expect(file?.name).toBe(`a-filename-x-exe-set-cookie-a-b-script-etc-${row.key}.md`);
  expect(insightHref(row)).toContain(file?.name.replace(".md", ""));
  expect(file?.markdown).toContain("owner: Ana Sol");
  expect(file?.markdown).not.toContain("@");
  expect(file?.markdown).not.toContain(hidden.key);
  await db.insert(insightPeople).values({ insightId: hidden.id, personId: reader.id });
  expect((await read())?.markdown).toContain(`to: ${hidden.key}`);
});
