import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { slackChannels, slackMembers, slackWorkspaces } from "@/db/schema/slack";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { configureSlack, forgetSlack } from "@/tests/support/slack/configure-slack";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "@/tests/support/slack/fake-slack";
import { beginInstall } from "./begin-install";
import { noteArchived, noteJoined, noteRenamed } from "./channels";
import { completeInstall } from "./complete-install";
import { endInstallation, noteRevoked } from "./end-installation";
import { noteTrouble } from "./note-trouble";
import { rotateKey } from "./rotate-key";
import { callSlack } from "./slack-client";
import { findWorkspace } from "./workspace";

let slack: FakeSlack;
let harbour: FakeWorkspace;
let lantern: FakeWorkspace;
let admin: Awaited<ReturnType<typeof administrator>>;

beforeAll(async () => {
  slack = await startFakeSlack();
  configureSlack(slack);
});
afterAll(async () => {
  forgetSlack();
  await slack.stop();
});
beforeEach(async () => {
  slack.state.workspaces.length = 0;
  slack.faults.clear();
  harbour = slack.addWorkspace({ teamId: "T1", name: "Harbour", isInstalled: false });
  lantern = slack.addWorkspace({ teamId: "T2", name: "Lantern", enterpriseId: "E1", isInstalled: false });
  admin = await administrator();
});

async function administrator() {
  const { actor } = await person("admin");
  return { ...actor, sessionId: "019a0000-0000-7000-8000-00000000000a" };
}

/** As if an administrator of the workspace pressed *Allow* on the page that Slack shows. */
async function allow(there: FakeWorkspace, scopes?: string[]) {
  const asked = new URL(await beginInstall(admin, testNow)).searchParams;
  const code = crypto.randomUUID();
  slack.state.codes.set(code, {
    teamId: there.teamId,
    scopes: scopes ?? asked.get("scope")?.split(",") ?? [],
    redirectUri: asked.get("redirect_uri") ?? "",
    until: Date.now() + 60_000,
    isUsed: false,
  });
  return { code, state: asked.get("state") ?? "" };
}

async function install(there: FakeWorkspace, scopes?: string[]) {
  const end = await completeInstall(admin, await allow(there, scopes), testNow);
  if ("ended" in end) throw new Error(end.ended);
  return row(end.workspaceId);
}

async function row(id: string) {
  const [found] = await db.select().from(slackWorkspaces).where(eq(slackWorkspaces.id, id));
  if (!found) throw new Error("It is not stored.");
  return found;
}

const mails = async () =>
  (await db.select({ subject: deliveries.subject }).from(deliveries)).map(({ subject }) => subject);
const minutesLater = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

test("an administrator is led to Slack, and comes back with a workspace whose token is stored encrypted", async () => {
  const address = new URL(await beginInstall(admin, testNow));
  expect(`${address.origin}${address.pathname}`).toBe(`${slack.url}/oauth/v2/authorize`);
  const stored = await install(harbour);
  expect(stored).toMatchObject({ teamId: "T1", enterpriseId: "", name: "Harbour", state: "active" });
  expect(stored.scopes).toContain("users:read.email");
  expect(stored.sealedToken).not.toContain(harbour.token);
  expect(JSON.stringify(await auditTrail())).not.toContain("xoxb");
  const { actor } = await person("curator");
  await expect(beginInstall(actor, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
});

test("what Slack sends back counts once, for ten minutes, in the session that asked", async () => {
  const elsewhere = { ...admin, sessionId: "019a0000-0000-7000-8000-00000000000b" };
  const back = await allow(harbour);
  expect(await completeInstall(elsewhere, back, testNow)).toEqual({ ended: "stale" });
  expect(await completeInstall(admin, back, minutesLater(11))).toEqual({ ended: "stale" });
  const [one, other] = await Promise.all([1, 2].map(() => completeInstall(admin, back, minutesLater(9))));
  expect([one, other]).toContainEqual({ ended: "stale" });
  expect([one, other]).toContainEqual({ workspaceId: expect.any(String) });
  const foreign = { ...(await allow(harbour)), code: "made up" };
  expect(await completeInstall(admin, foreign, testNow)).toEqual({ ended: "refused" });
  slack.faults.next("oauth.v2.access", { kind: "html", status: 503 });
  expect(await completeInstall(admin, await allow(harbour), testNow)).toEqual({ ended: "silent" });
  expect(await db.select().from(slackWorkspaces)).toHaveLength(1);
});

test("S9: of two workspaces no token is used for the other, and one outlives the other", async () => {
  const [first, second] = [await install(harbour), await install(lantern)];
  expect((await callSlack(first, "auth.test")).team_id).toBe("T1");
  expect((await callSlack(second, "auth.test")).team_id).toBe("T2");
  // Put into the other's row it does not open, so that a mix-up sends nothing.
  const mixedUp = callSlack({ id: first.id, sealedToken: second.sealedToken }, "auth.test");
  await expect(mixedUp).rejects.toMatchObject({ code: "token_unreadable" });
  await harbour.uninstall();
  await endInstallation(first, testNow);
  expect(await row(first.id)).toMatchObject({ state: "uninstalled", sealedToken: null, endedAt: testNow });
  expect(await findWorkspace({ teamId: "T1", enterpriseId: "" })).toBeNull();
  expect((await callSlack(second, "auth.test")).team_id).toBe("T2");
  expect(await findWorkspace({ teamId: "T2", enterpriseId: "E1" })).toMatchObject({ state: "active" });
});

const uninstalled = (workspace: Awaited<ReturnType<typeof row>>) => endInstallation(workspace, testNow);
const revoked = (workspace: Awaited<ReturnType<typeof row>>) =>
  noteRevoked(workspace, { type: "tokens_revoked", tokens: { bot: [workspace.botUserId] } }, testNow);
const refused = ({ id }: { id: string }) => noteTrouble({ workspaceId: id, code: "invalid_auth" }, testNow);

test.each([
  ["uninstalled", "uninstalled, then revoked", [uninstalled, revoked]],
  ["revoked", "revoked, then uninstalled", [revoked, uninstalled]],
  ["revoked", "a call that was refused, then both", [refused, uninstalled, revoked]],
])("an installation ends as %s when it is %s, and administrators are told once", async (state, _, steps) => {
  await person("admin");
  const workspace = await install(harbour);
  const member = { workspaceId: workspace.id, slackUserId: "U1", personId: admin.id, linkedAt: testNow };
  await db.insert(slackMembers).values({ ...member, linkedBy: "email" });
  const channel = { workspaceId: workspace.id, channelId: "C1", name: "payments", joinedAt: testNow };
  await db.insert(slackChannels).values({ ...channel, isListening: true });
  await revoked(workspace);
  expect((await row(workspace.id)).state).toBe("active");

  await harbour.uninstall();
  harbour.isInstalled = false;
  for (const step of steps) await step(workspace);
  expect(await row(workspace.id)).toMatchObject({ state, sealedToken: null });
  expect(await db.select().from(slackChannels)).toMatchObject([{ isListening: false, leftAt: testNow }]);
  expect(await mails()).toEqual(Array(2).fill("Tidemark is no longer in the Slack workspace Harbour"));
  expect((await auditTrail()).filter(({ action }) => action === "slack-workspace.ended")).toHaveLength(1);

  const again = await install(harbour);
  expect(again).toMatchObject({ id: workspace.id, state: "active", endedAt: null, toldAt: null });
  expect(await db.select().from(slackMembers)).toHaveLength(1);
  await uninstalled(again);
  expect((await row(again.id)).state).toBe("active");
});

test("of a permission that is missing administrators are told once, and never of an optional one", async () => {
  const workspace = await install(harbour, ["chat:write", "commands"]);
  const missing = (scope: string) =>
    noteTrouble({ workspaceId: workspace.id, code: "missing_scope", scope }, testNow);
  await missing("groups:history");
  expect(await mails()).toEqual([]);
  await missing("channels:history,groups:history,im:history");
  await missing("links:write");
  expect(await mails()).toEqual(["A permission is missing in the Slack workspace Harbour"]);
});

test("a channel is known from the moment Tidemark is invited, by the name it has now", async () => {
  const workspace = await install(harbour);
  const ines = harbour.addUser({ name: "Ines" });
  harbour.addChannel({ id: "C1", name: "payments", withBot: true });
  harbour.addChannel({ id: "C2", name: "partners", isShared: true, isPrivate: true, withBot: true });
  const joined = (channel: string, user = workspace.botUserId) =>
    noteJoined(workspace, { type: "member_joined_channel", user, channel, inviter: ines.id }, testNow);
  for (const channel of ["C1", "C2", "C3"]) await joined(channel);
  await joined("C4", "U2");
  expect(harbour.ephemerals("C1", ines.id)).toHaveLength(1);
  expect(harbour.ephemerals("C2", ines.id)).toEqual([]);
  await noteRenamed(workspace, { type: "channel_rename", channel: { id: "C1", name: "money" } });
  await noteArchived(workspace, { type: "channel_archive", channel: "C2" });
  expect(await db.select().from(slackChannels).orderBy(slackChannels.channelId)).toMatchObject([
    {
      channelId: "C1",
      name: "money",
      isPrivate: false,
      isShared: false,
      isArchived: false,
      isListening: false,
    },
    { channelId: "C2", name: "partners", isPrivate: true, isShared: true, isArchived: true },
    // Slack says nothing about this one: taken for one that shows nothing to others.
    { channelId: "C3", name: "C3", isPrivate: true, isShared: true },
  ]);
});

test("stored tokens move to a new key at once or not at all, and the old key can then be taken away", async () => {
  const workspace = await install(harbour);
  const operator = { kind: "system", name: "command line" } as const;
  const key = (ENCRYPTION_KEY?: string, ENCRYPTION_KEY_BEFORE?: string) =>
    Object.assign(environment(), { ENCRYPTION_KEY, ENCRYPTION_KEY_BEFORE });
  try {
    key("first-first-first-first-first-first");
    expect(await rotateKey(operator)).toEqual({ renewed: 1, unreadable: [] });
    key("second-second-second-second-second");
    expect(await rotateKey(operator)).toEqual({ renewed: 0, unreadable: ["Harbour"] });
    key("second-second-second-second-second", "first-first-first-first-first-first");
    expect(await rotateKey(operator)).toEqual({ renewed: 1, unreadable: [] });
    key("second-second-second-second-second");
    expect(await rotateKey(operator)).toEqual({ renewed: 0, unreadable: [] });
    expect((await callSlack(await row(workspace.id), "auth.test")).ok).toBe(true);
  } finally {
    key();
  }
});
