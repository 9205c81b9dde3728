import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { slackErrands, slackMembers } from "@/db/schema/slack";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import type { FakeUser } from "@/tests/support/slack/fake-slack";
import { type SlackTown, startSlackTown } from "@/tests/support/slack-town";
import { slackWorkspace } from "@/tests/support/slack-with";
import { findSlackWay } from "../reminders/slack-way";
import { connectAccount, findConnecting } from "./connect-account";
import { connectLink } from "./connect-link";
import { disconnectAccount } from "./disconnect-account";
import { keepWorkspace } from "./keep-workspace";
import { listOwnAccounts } from "./list-own-accounts";
import { findMember } from "./members";
import { noteMember } from "./note-member";

/** Whether their questions would come to them in Slack. */
const isReached = async (personId: string) => (await findSlackWay(db, personId)) === "reached";

let town: SlackTown;
let workspace: Awaited<ReturnType<SlackTown["install"]>>;
beforeAll(async () => {
  town = await startSlackTown();
});
beforeEach(async () => {
  workspace = await town.install();
});
afterAll(() => town.stop());

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const asked = () => town.slack.journal.filter(({ method }) => method === "users.info").length;
const slackUser = (changes: Partial<FakeUser> = {}) => town.there.addUser({ name: "Ana", ...changes });
const linkFor = async (slackUserId: string) => {
  const link = await db.transaction((tx) => connectLink(tx, workspace, slackUserId, testNow));
  return link.split("/").at(-1) ?? "";
};

test("somebody is known by the address that Slack confirmed, asked once, in whatever case it is written", async () => {
  const ana = await person("reader", { email: "ana@example.org" });
  const { id } = slackUser({ email: "Ana@Example.org" });
  const before = asked();
  expect((await findMember(workspace, id, testNow))?.actor.id).toBe(ana.id);
  expect((await findMember(workspace, id, testNow))?.actor.id).toBe(ana.id);
  expect(asked() - before).toBe(1);
  expect(await isReached(ana.id)).toBe(true);
  expect(await auditTrail()).toMatchObject([{ action: "person.slack-connected", subjectId: ana.id }]);
  await db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, ana.id));
  expect(await findMember(workspace, id, testNow)).toBeNull();
});

test.each<[string, Partial<FakeUser>]>([
  ["nobody confirmed the address", { isEmailConfirmed: false }],
  ["a guest", { restricted: true }],
  ["somebody of another company", { teamId: "T2" }],
  ["a program", { isBot: true }],
  ["somebody who left", { deleted: true }],
  ["an address that nobody has here", { email: "bob@example.org" }],
  ["no address", { email: undefined }],
])("%s: nobody is known by it", async (_, changes) => {
  await person("admin", { email: "ana@example.org" });
  const { id } = slackUser({ email: "ana@example.org", ...changes });
  expect(await findMember(workspace, id, testNow)).toBeNull();
  expect(await db.select().from(slackMembers)).toEqual([]);
});

test("without the scope nobody is asked for, and an address of somebody deactivated opens nothing", async () => {
  await person("reader", { email: "ana@example.org", deactivated: true });
  const { id } = slackUser({ email: "ana@example.org" });
  expect(await findMember(workspace, id, testNow)).toBeNull();
  const before = asked();
  expect(await findMember({ ...workspace, scopes: ["commands"] }, id, testNow)).toBeNull();
  expect(asked()).toBe(before);
  town.slack.faults.next("users.info", { kind: "error", error: "internal_error" });
  expect(await findMember(workspace, id, testNow)).toBeNull();
});

test("whoever signs in says who they are, once, within a quarter of an hour, in place of whom it was before", async () => {
  const [ana, bob] = [await person("reader", { email: "ana@example.org" }), await person()];
  const { id } = slackUser({ email: "ana@example.org" });
  await findMember(workspace, id, testNow);
  const older = await linkFor(id);
  const token = await linkFor(id);
  expect(await findConnecting(older, testNow)).toBeNull();
  expect(await findConnecting(token, later(15))).toMatchObject({ state: "open", slackUserId: id });
  await expect(connectAccount(bob.actor, { token }, later(16))).rejects.toMatchObject({ reason: "conflict" });
  await connectAccount(bob.actor, { token }, later(15));
  expect((await findMember(workspace, id, testNow))?.actor.id).toBe(bob.id);
  expect([await isReached(ana.id), await isReached(bob.id)]).toEqual([false, true]);
  await expect(connectAccount(ana.actor, { token }, later(15))).rejects.toMatchObject({ reason: "conflict" });
  expect((await findConnecting(token, later(15)))?.state).toBe("used");
  expect((await auditTrail()).at(-1)).toMatchObject({ action: "person.slack-connected", actorId: bob.id });
  expect(JSON.stringify([await auditTrail(), await db.select().from(slackErrands)])).not.toContain(token);
  expect(await queuedJobs()).toMatchObject([{ name: "slack-home", payload: { slackUserId: id } }]);
});

test("a connection that was ended is not made again by the address, but by signing in", async () => {
  const ana = await person("reader", { email: "ana@example.org" });
  const { id } = slackUser({ email: "ana@example.org" });
  await findMember(workspace, id, testNow);
  const other = await slackWorkspace({ teamId: "T9", name: "Anchor" });
  await disconnectAccount(ana.actor, { workspaceId: workspace.id }, testNow);
  expect([await findMember(workspace, id, testNow), await isReached(ana.id)]).toEqual([null, false]);
  expect(await listOwnAccounts(ana.actor)).toMatchObject([
    { workspaceId: other.id, connected: null },
    { workspaceId: workspace.id, connected: null, brokenAt: null },
  ]);
  await noteMember(workspace, { type: "user_change", user: { id, deleted: false } }, testNow);
  expect(await findMember(workspace, id, testNow)).toBeNull();
  await connectAccount(ana.actor, { token: await linkFor(id) }, testNow);
  expect((await findMember(workspace, id, testNow))?.actor.id).toBe(ana.id);
});

test("installing it once more tries those again whom nothing reached, and nobody who ended it", async () => {
  const [ana, bob] = [await person("admin", { email: "ana@example.org" }), await person()];
  const [gone, lost] = [slackUser().id, slackUser().id];
  const of = {
    workspaceId: workspace.id,
    linkedBy: "sign-in",
    linkedAt: testNow,
    brokenAt: testNow,
  } as const;
  await db.insert(slackMembers).values([
    { ...of, slackUserId: gone, personId: ana.id, brokenReason: "disconnected" },
    { ...of, slackUserId: lost, personId: bob.id, brokenReason: "channel_not_found" },
  ]);
  const granted = {
    ...{ access_token: town.there.token, token_type: "bot" as const, scope: "chat:write,im:write" },
    ...{ bot_user_id: "UBOT", app_id: "A1" },
    ...{ team: { id: "T1", name: "Harbour" }, enterprise: null },
  };
  await db.transaction((tx) => keepWorkspace(tx, ana.actor, granted, testNow));
  expect(await findMember(workspace, gone, testNow)).toBeNull();
  expect([await isReached(ana.id), await isReached(bob.id)]).toEqual([false, true]);
});

test("whoever leaves a workspace is nobody there, and is who they were when they come back", async () => {
  const ana = await person("reader", { email: "ana@example.org" });
  const { id } = slackUser({ email: "ana@example.org" });
  await findMember(workspace, id, testNow);
  await town.there.changeUser(id, { deleted: true });
  await town.work();
  expect([await findMember(workspace, id, testNow), await isReached(ana.id)]).toEqual([null, false]);
  await town.there.changeUser(id, { deleted: false });
  await town.work();
  expect((await findMember(workspace, id, testNow))?.actor.id).toBe(ana.id);
});
