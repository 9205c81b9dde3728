import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { invitations, invitationTeams } from "@/db/schema/access";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { importChunks, imports } from "@/db/schema/transfer";
import { path, person, team, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { admitPerson } from "../../access/admit-person";
import { invitePeople } from "../../access/invite-people";
import type { PersonActor, Role } from "../../actor";
import { cancelImport } from "../imports/cancel-import";
import { findImport } from "../imports/find-import";
import { listImports } from "../imports/list-imports";
import { beginInviting } from "./begin-inviting";
import { checkPeople } from "./check-people";
import { inviteImported } from "./invite-imported";
import { listPeopleEntries } from "./people-entries";
import { startPeopleImport } from "./start-people-import";

const watch = { signal: new AbortController().signal };
const all = { page: 1 };
let admin: PersonActor;
beforeEach(async () => {
  admin = (await person("admin", { email: "admin@example.org" })).actor;
});

async function look(file: string | Buffer, now = testNow) {
  const { importId } = await startPeopleImport(
    admin,
    { fileName: "people.csv", bytes: Buffer.from(file as string) },
    now,
  );
  await checkPeople({ importId }, watch, now);
  const view = await findImport(admin, importId, "people");
  const { entries } = await listPeopleEntries(admin, importId, all);
  const said = [...(view.report?.problems ?? []), ...entries.flatMap(({ problems }) => problems)];
  return {
    importId,
    view,
    rows: entries.map(({ line, action, address }) => `${line} ${action} ${address}`),
    said: said.map(({ line, column, says }) => [line, column, says].filter(Boolean).join(" ")),
    entries,
  };
}

async function take(file: string | Buffer, now = testNow) {
  const { importId } = await look(file, now);
  await beginInviting(admin, { importId });
  await inviteImported({ importId }, watch, now);
  return { importId, stored: (await findImport(admin, importId, "people")).report?.stored };
}

const invited = () => db.select().from(invitations).orderBy(asc(invitations.email));

test("a file is looked through, and only what was agreed to is invited, with what it says", async () => {
  const [harbour, pricing] = [await team("Harbour"), await team("Pricing, EU")];
  const first = await path(admin.id, [], { title: "First weeks" });
  const file = [
    "Name,E-mail,Role,Team(s),Path,Phone",
    "Ana Silva,Ana@example.org,author,Harbour,  first WEEKS,12",
    'Bob,bob@example.org,,"Pricing, EU",,',
    ",cyd@example.org,Administrator,,,",
  ].join("\n");
  const { importId, view, entries, rows } = await look(file);
  expect(rows).toEqual(["2 create ana@example.org", "3 create bob@example.org", "4 create cyd@example.org"]);
  expect(entries[0]).toMatchObject({
    name: "Ana Silva",
    detail: "author, on Harbour, begins with “First weeks”",
  });
  expect(view).toMatchObject({ state: "checked", report: { counts: { create: 3 } } });
  expect([await invited(), await db.select().from(deliveries)]).toEqual([[], []]);
  await beginInviting(admin, { importId });
  await inviteImported({ importId }, watch, testNow);
  await inviteImported({ importId }, watch, testNow);
  expect(await invited()).toMatchObject([
    { name: "Ana Silva", role: "author", teamId: harbour.id, pathId: first.id, invitedBy: admin.id },
    { name: "Bob", role: "reader", teamId: pricing.id, pathId: null },
    { name: "", role: "admin", teamId: null },
  ]);
  const mails = await db.select().from(deliveries).orderBy(asc(deliveries.recipientAddress));
  const [ana] = await invited();
  expect(mails.map(({ state }) => state)).toEqual(["kept", "kept", "kept"]);
  expect(mails[0]?.text).toContain(`/invitation/${ana?.id}.{{token}}`);
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    ...["invitation.sent", "invitation.sent", "invitation.sent"],
    "people.imported",
  ]);
  expect(await db.select().from(importChunks).where(eq(importChunks.importId, importId))).toEqual([]);
});

test("the same file again changes nothing, also once people came", async () => {
  const harbour = await team("Harbour");
  await team("Keel");
  const file = 'mail;teams\nana@example.org;"Harbour; Keel"\nbob@example.org;harbour\n';
  expect((await take(file)).stored).toMatchObject({ created: 2 });
  expect(await db.select().from(invitationTeams)).toHaveLength(1);
  await db.transaction((tx) => admitPerson(tx, { email: "bob@example.org" }, testNow));
  const before = [await invited(), await db.select().from(people), await db.select().from(deliveries)];
  expect((await take(file)).stored).toMatchObject({ created: 0, unchanged: 2 });
  expect([await invited(), await db.select().from(people), await db.select().from(deliveries)]).toEqual(
    before,
  );
  expect((await invited()).map(({ teamId }) => teamId)).toEqual([harbour.id, harbour.id]);
});

test("each row says what is wrong with it", async () => {
  await person("author", { email: "here@example.org" });
  await person("reader", { email: "gone@example.org", deactivated: true });
  await path(admin.id, [], { title: "Twice" });
  await path(admin.id, [], { title: "Twice" });
  await path(admin.id, [], { title: "Draft", status: "draft" });
  const file = [
    "name,mail,role,teams,path",
    "A,,,,",
    "B,b@@example.org,,,",
    "C,c@example.org,king,,",
    "D,d@example.org,,Nowhere,",
    "E,e@example.org,,,Twice",
    "F,f@example.org,,,Draft",
    "G,here@example.org,reader,,",
    "H,gone@example.org,,,",
    `${"x".repeat(81)},i@example.org,,,`,
    "J,ok@example.org,,,",
    "K,OK@example.org,author,,",
    "L,l@example.org",
  ].join("\r\n");
  const { rows, said } = await look(file);
  expect(rows).toEqual([
    "2 refuse ",
    "3 refuse b@@example.org",
    "4 refuse c@example.org",
    "5 refuse d@example.org",
    "6 refuse e@example.org",
    "7 refuse f@example.org",
    "8 unchanged here@example.org",
    "9 refuse gone@example.org",
    "10 refuse i@example.org",
    "11 create ok@example.org",
    "12 skip ok@example.org",
  ]);
  expect(said).toEqual([
    "13 Row 13 has 2 columns, the header has 5.",
    "2 mail There is no mail address in this row.",
    "3 mail A mail address has exactly one @, as in ana@example.org.",
    "4 role There is no role called “king”.",
    "5 teams There is no team called “Nowhere”.",
    "6 path Several paths are called “Twice”.",
    "7 path No path called “Draft” is offered.",
    "8 role They are here as author, and stay so.",
    "9 mail This person was deactivated.",
    "10 name This name is longer than 80 characters.",
    "12 mail The same address stands in line 11 already, and that line counts.",
  ]);
  expect((await take(file)).stored).toMatchObject({ created: 1, unchanged: 1, skipped: 1, refused: 8 });
});

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
describe("files as people have them", () => {
  test.for<[string, string | Buffer, string]>([
    ["semicolons", "name;mail\nAna;ana@example.org", "2 create ana@example.org"],
    ["tabs and a mark", "\ufeffname\tmail\nAna\tana@example.org", "2 create ana@example.org"],
    ["UTF-16", utf16("name\tmail\nAna\tana@example.org"), "2 create ana@example.org"],
    ["Windows-1252", Buffer.from("name;mail\nJosé;ana@example.org", "latin1"), "2 create ana@example.org"],
    ["said in front", "sep=;\nmail;name\nana@example.org;Ana", "3 create ana@example.org"],
    ["a formula", "name,mail\n=HYPERLINK(1),ana@example.org", "2 create ana@example.org"],
    ["HTML", "name,mail\n<script>,ana@example.org", "2 create ana@example.org"],
  ])("%s", async ([_, file, row]) => {
    expect((await look(file)).rows).toEqual([row]);
  });

  test.for<[string, string | Buffer, RegExp]>([
    ["nothing but a header", "name,mail\n", /no rows below the header/],
    ["no column of addresses", "name,phone\nAna,12", /No column is called “mail”/],
    ["a column twice", "mail,Mail\na@example.org,b@example.org", /stands twice/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /not text/],
    ["blank lines alone", "\n\n  \n", /./],
    ["a quote that never closes", 'mail\n"ana@example.org\nbob@example.org', /never closed/],
  ])("%s: refused", async ([_, file, sentence]) => {
    const { view, said } = await look(file);
    expect(view).toMatchObject({ state: "refused", message: expect.stringMatching(/Nobody could be read/) });
    expect(said.join(" ")).toMatch(sentence);
  });

  test("nothing at all, too much, and more people than may be", async () => {
    const bytes = Buffer.alloc(0);
    await expect(startPeopleImport(admin, { fileName: "a.csv", bytes }, testNow)).rejects.toThrow(/0 bytes/);
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, "a");
    await expect(startPeopleImport(admin, { fileName: "a", bytes: large }, testNow)).rejects.toThrow(/5 MB/);
    const many = Array.from({ length: 10_001 }, (_, index) => `p${index}@example.org`);
    expect((await look(`mail\n${many.join("\n")}`)).view).toMatchObject({
      state: "refused",
      message: expect.stringContaining("10,000"),
    });
  });
});

test("only administrators, and each only their own; it is no import of insights", async () => {
  for (const role of ["reader", "author", "curator"] as Role[]) {
    const { actor } = await person(role);
    const bytes = Buffer.from("mail\nana@example.org");
    await expect(startPeopleImport(actor, { fileName: "a.csv", bytes }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
  }
  const { importId } = await look("mail\nana@example.org");
  const other = (await person("admin")).actor;
  await expect(findImport(other, importId, "people")).rejects.toMatchObject({ reason: "not-found" });
  await expect(beginInviting(other, { importId })).rejects.toMatchObject({ reason: "not-found" });
  await expect(findImport(admin, importId)).rejects.toMatchObject({ reason: "not-found" });
  expect([await listImports(admin), await listImports(admin, "people")]).toMatchObject([[], [{}]]);
  await beginInviting(admin, { importId });
  await db.update(people).set({ role: "curator" }).where(eq(people.id, admin.id));
  await inviteImported({ importId }, watch, testNow);
  expect(await db.select().from(imports)).toMatchObject([{ state: "refused" }]);
  expect(await invited()).toEqual([]);
});

test("cancelled, it invites nobody; an invitation made meanwhile stays", async () => {
  const { importId } = await look("mail\nana@example.org\nbob@example.org");
  const input = { list: "ana@example.org", role: "author", teamId: "" } as const;
  await invitePeople(admin, input, testNow);
  await beginInviting(admin, { importId });
  await cancelImport(admin, { importId }, testNow, "people");
  await inviteImported({ importId }, watch, testNow);
  expect((await findImport(admin, importId, "people")).state).toBe("cancelled");
  expect((await take("mail\nana@example.org\nbob@example.org")).stored).toMatchObject({
    unchanged: 1,
    created: 1,
  });
  expect((await invited()).map(({ role }) => role)).toEqual(["author", "reader"]);
  expect((await queuedJobs()).map(({ name }) => name)).not.toContain("report-import");
});
