import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { invitations, invitationTeams } from "@/db/schema/access";
import { auditEntries } from "@/db/schema/audit";
import { deliveries } from "@/db/schema/deliveries";
import { paths } from "@/db/schema/paths";
import { memberships, people } from "@/db/schema/people";
import { path, person, team, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import type { Role } from "../actor";
import { deriveSecret } from "../deliveries/derived-secret";
import { invitePeopleInput } from "./access-input";
import { admitPerson } from "./admit-person";
import { findInvitation } from "./find-invitation";
import { invitePeople } from "./invite-people";
import { listInvitations } from "./list-invitations";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

const days = (count: number) => new Date(testNow.getTime() + count * 24 * 60 * 60_000);
const wanted = (
  list: string,
  role: Role = "reader",
  more: { without?: "on"; teamId?: string; pathId?: string } = {},
) => invitePeopleInput.parse({ list, role, ...more });

async function invited(role: Role = "admin", as: Role = "reader") {
  const inviter = await person(role);
  await invitePeople(inviter.actor, wanted("Ana Silva <ana@example.org>", as), testNow);
  const [invitation] = await db.select().from(invitations);
  if (!invitation) throw new Error("Nobody was invited.");
  return { inviter, invitation };
}

const linkOf = (id: string, version = 1) => `${id}.${deriveSecret("invitation", id, version).token}`;

test("a pasted list of good addresses is invited at once, each with a mail", async () => {
  const admin = await person("admin");
  const harbour = await team("Harbour");
  const list = "Ana Silva <Ana@example.org>, bob@example.org\nbob@example.org\ncyd@example.org";
  const answer = await invitePeople(admin.actor, wanted(list, "author", { teamId: harbour.id }), testNow);
  expect(answer).toEqual({
    invited: ["ana@example.org", "bob@example.org", "cyd@example.org"],
    wrong: [],
    ready: 0,
  });
  const rows = await db.select().from(invitations).orderBy(invitations.email);
  expect(rows).toMatchObject([
    { email: "ana@example.org", name: "Ana Silva", role: "author", teamId: harbour.id, expiresAt: days(7) },
    { email: "bob@example.org", name: "" },
    { email: "cyd@example.org" },
  ]);
  const mails = await db.select().from(deliveries);
  expect(mails).toHaveLength(3);
  expect(mails[0]).toMatchObject({ kind: "invitation", uselessAt: days(7) });
  expect(mails[0]?.text).toContain("/invitation/");
  expect(await auditTrail()).toHaveLength(3);
});

test("a wrong line holds everything back until the inviter goes on without it", async () => {
  const admin = await person("admin");
  await person("reader", { email: "here@example.org" });
  await person("reader", { email: "gone@example.org", deactivated: true });
  const list = "ana@example.org; here@example.org, gone@example.org\nnobody@@example.org";
  const held = await invitePeople(admin.actor, wanted(list), testNow);
  expect(held.invited).toEqual([]);
  expect(held.ready).toBe(1);
  expect(held.wrong.map(({ written }) => written)).toEqual([
    "here@example.org",
    "gone@example.org",
    "nobody@@example.org",
  ]);
  expect(await db.select().from(invitations)).toEqual([]);
  const gone = await invitePeople(admin.actor, wanted(list, "reader", { without: "on" }), testNow);
  expect(gone.invited).toEqual(["ana@example.org"]);
  expect(gone.wrong).toHaveLength(3);
  const again = await invitePeople(admin.actor, wanted("ana@example.org"), testNow);
  expect(again.wrong[0]?.problem).toMatch(/invited already/);
});

test("who may invite as what", async () => {
  const roles: Role[] = ["reader", "author", "curator", "admin"];
  const may: Record<Role, Role[]> = { reader: [], author: [], curator: ["reader", "author"], admin: roles };
  for (const role of roles)
    for (const as of roles) {
      const { actor } = await person(role);
      const asked = invitePeople(actor, wanted(`${role}.${as}@example.org`, as), testNow);
      if (may[role].includes(as)) await expect(asked).resolves.toMatchObject({ ready: 0 });
      else await expect(asked).rejects.toMatchObject({ reason: "not-allowed" });
    }
});

test("an empty list, too long a list and a team that is gone are refused", async () => {
  const { actor } = await person("admin");
  await expect(invitePeople(actor, wanted(" \n "), testNow)).rejects.toMatchObject({ field: "list" });
  const many = Array.from({ length: 201 }, (_, index) => `person${index}@example.org`).join(" ");
  await expect(invitePeople(actor, wanted(many), testNow)).rejects.toThrow("at most 200");
  const teamId = "00000000-0000-7000-8000-000000000000";
  await expect(
    invitePeople(actor, wanted("ana@example.org", "reader", { teamId }), testNow),
  ).rejects.toMatchObject({ field: "teamId" });
});

test("two people inviting the same address at once make one invitation", async () => {
  const inviters = [await person("admin"), await person("admin")];
  await Promise.all(inviters.map(({ actor }) => invitePeople(actor, wanted("ana@example.org"), testNow)));
  expect(await db.select().from(invitations)).toHaveLength(1);
  expect(await db.select().from(deliveries)).toHaveLength(1);
});

test("the page of an invitation shows it, and looking changes nothing", async () => {
  const { inviter, invitation } = await invited("curator", "author");
  const link = linkOf(invitation.id);
  for (let look = 0; look < 3; look++)
    expect(await findInvitation(link, testNow)).toMatchObject({
      email: "ana@example.org",
      role: "author",
      inviter: inviter.name,
      state: "open",
    });
  expect(await findInvitation(link, days(7))).toMatchObject({ state: "expired" });
  expect(await findInvitation(`${invitation.id}.${"a".repeat(43)}`, testNow)).toBeNull();
  expect(await findInvitation("abc", testNow)).toBeNull();
  expect(await db.select().from(invitations)).toEqual([invitation]);
});

test("sending again makes a new link for another week", async () => {
  const { inviter, invitation } = await invited();
  await resendInvitation(inviter.actor, { invitationId: invitation.id }, days(6));
  expect(await findInvitation(linkOf(invitation.id), days(6))).toMatchObject({ state: "replaced" });
  expect(await findInvitation(linkOf(invitation.id, 2), days(12))).toMatchObject({ state: "open" });
  expect(await db.select().from(deliveries)).toHaveLength(2);
  await resendInvitation(inviter.actor, { invitationId: invitation.id }, days(30));
  expect(await findInvitation(linkOf(invitation.id, 3), days(30))).toMatchObject({ state: "open" });
});

test("a mail whose link no longer counts does not go out any more", async () => {
  const { inviter, invitation } = await invited();
  const mails = async () =>
    (await db.select().from(deliveries).orderBy(deliveries.createdAt)).map(({ state }) => state);
  await db.update(deliveries).set({ state: "pending" });
  await resendInvitation(inviter.actor, { invitationId: invitation.id }, days(1));
  expect(await mails()).toEqual(["cancelled", "kept"]);
  await revokeInvitation(inviter.actor, { invitationId: invitation.id }, days(2));
  expect(await mails()).toEqual(["cancelled", "cancelled"]);
});

test("an expired invitation gives way to a new one", async () => {
  const { inviter } = await invited();
  await invitePeople(inviter.actor, wanted("ana@example.org", "author"), days(8));
  const rows = await db.select().from(invitations).orderBy(invitations.createdAt);
  expect(rows).toMatchObject([{ revokedAt: days(8) }, { role: "author", revokedAt: null }]);
});

test("taking back ends the link, once; curators touch only what they could have sent", async () => {
  const { invitation } = await invited("admin", "curator");
  const curator = await person("curator");
  const admin = await person("admin");
  const id = { invitationId: invitation.id };
  await expect(revokeInvitation(curator.actor, id, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  await expect(resendInvitation(curator.actor, id, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  await revokeInvitation(admin.actor, id, testNow);
  expect(await findInvitation(linkOf(invitation.id), testNow)).toMatchObject({ state: "revoked" });
  await expect(revokeInvitation(admin.actor, id, testNow)).rejects.toMatchObject({ reason: "conflict" });
  await expect(resendInvitation(admin.actor, id, testNow)).rejects.toMatchObject({ reason: "conflict" });
});

test("administrators see all invitations, curators those up to author, others none", async () => {
  const { inviter, invitation } = await invited();
  await invitePeople(inviter.actor, wanted("bob@example.org", "curator"), days(1));
  await db.update(invitations).set({ acceptedAt: testNow }).where(eq(invitations.id, invitation.id));
  const seen = await listInvitations(inviter.actor, days(2));
  expect(seen.map(({ email, state }) => [email, state])).toEqual([
    ["bob@example.org", "open"],
    ["ana@example.org", "accepted"],
  ]);
  expect(await listInvitations((await person("curator")).actor, days(2))).toMatchObject([
    { email: "ana@example.org" },
  ]);
  await expect(listInvitations((await person("author")).actor, days(2))).rejects.toMatchObject({
    reason: "not-allowed",
  });
});

test("A8: no link of an invitation stands in the database", async () => {
  const { inviter, invitation } = await invited();
  await resendInvitation(inviter.actor, { invitationId: invitation.id }, testNow);
  const rows = [await db.select().from(deliveries), await db.select().from(auditEntries)];
  for (const version of [1, 2])
    expect(JSON.stringify(rows)).not.toContain(deriveSecret("invitation", invitation.id, version).token);
});

test("what an invitation carries is named in its mail, its list and on its page, as long as it is offered", async () => {
  const inviter = await person("admin");
  const harbour = await team("Harbour");
  const offered = await path(inviter.id, [], { title: "How people choose" });
  const input = wanted("ana@example.org", "reader", { teamId: harbour.id, pathId: offered.id });
  await invitePeople(inviter.actor, input, testNow);
  const [invitation] = await db.select().from(invitations);
  const link = linkOf(invitation?.id ?? "");
  await db
    .insert(invitationTeams)
    .values({ invitationId: invitation?.id ?? "", teamId: (await team("Pricing")).id });
  const carried = { teams: ["Harbour", "Pricing"], path: "How people choose" };
  expect(await findInvitation(link, testNow)).toMatchObject(carried);
  expect(await listInvitations(inviter.actor, testNow)).toMatchObject([carried]);
  expect((await db.select().from(deliveries))[0]?.text).toMatch(
    /on the team Harbour[\s\S]*begin\s+with\s+the\s+path\s+“How\s+people\s+choose”/,
  );
  await db.update(paths).set({ status: "archived" });
  expect(await findInvitation(link, testNow)).toMatchObject({ path: null });
});

test("whoever accepts is on every team that the invitation carries, at home on its first", async () => {
  const { invitation } = await invited();
  const [harbour, pricing] = [await team("Harbour"), await team("Pricing")];
  await db.update(invitations).set({ teamId: pricing.id });
  await db.insert(invitationTeams).values({ invitationId: invitation.id, teamId: harbour.id });
  const actor = await db.transaction((tx) => admitPerson(tx, { email: "ana@example.org" }, testNow));
  const on = await db.select({ teamId: memberships.teamId }).from(memberships);
  expect(on.map(({ teamId }) => teamId).sort()).toEqual([harbour.id, pricing.id].sort());
  expect(
    await db
      .select()
      .from(people)
      .where(eq(people.id, actor?.id ?? "")),
  ).toMatchObject([{ homeTeamId: pricing.id }]);
  expect(await queuedJobs()).toMatchObject([
    { name: "enrol-newcomers", payload: { teamId: pricing.id, invitationId: invitation.id } },
    { name: "enrol-newcomers", payload: { teamId: harbour.id } },
    { name: "place-people", payload: { personIds: [actor?.id] } },
  ]);
});
