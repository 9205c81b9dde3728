import { eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { initiatives } from "@/db/schema/initiatives";
import { people, preferences } from "@/db/schema/people";
import {
  slackAnswers,
  slackChannels,
  slackMembers,
  slackMessages,
  slackPaces,
  slackWorkspaces,
} from "@/db/schema/slack";
import { seal } from "@/domain/slack/seal";
import type { FakeWorkspace } from "@/tests/support/slack/fake-slack";
import { museumTickets } from "../initiatives/museum-tickets";
import { demoPeople } from "../library";
import { askedHere, demoChannels, dmOf, slackChannelOf, slackUserOf, strangerHere } from "./demo-workspace";

/**
 * Makes the installation know the workspace as it stands now: it forgets at each start what was said in it, and so does
 * Tidemark. How people chose to be asked stays.
 */
export async function layInstallation(workspace: FakeWorkspace, now: Date) {
  await db.transaction(async (tx) => {
    const { id, isNew } = await layWorkspaceRow(tx, workspace, now);
    const personIds = await readPersonIds(tx);
    await forgetTalk(tx, id);
    await layMembers(tx, id, personIds, now);
    await layChannels(tx, id, now);
    if (isNew) await askHere(tx, personIds);
  });
}

async function layWorkspaceRow(tx: Transaction, workspace: FakeWorkspace, now: Date) {
  const { teamId, name, appId, botUserId, scopes, token } = workspace;
  const [known] = await tx.select().from(slackWorkspaces).where(eq(slackWorkspaces.teamId, teamId));
  const row = { name, appId, botUserId, scopes, state: "active" as const, endedAt: null };
  const [made] = known
    ? [known]
    : await tx
        .insert(slackWorkspaces)
        .values({ teamId, ...row, installedAt: now })
        .returning({ id: slackWorkspaces.id });
  if (!made) throw new Error("The demo's Slack workspace was not made.");
  const sealedToken = seal(token, made.id);
  await tx
    .update(slackWorkspaces)
    .set({ ...row, sealedToken })
    .where(eq(slackWorkspaces.id, made.id));
  return { id: made.id, isNew: !known };
}

async function readPersonIds(tx: Transaction) {
  const rows = await tx
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(
      inArray(
        people.email,
        demoPeople.map(({ key }) => `${key}@example.com`),
      ),
    );
  return new Map(rows.map(({ id, email }) => [email.replace("@example.com", ""), id]));
}

async function forgetTalk(tx: Transaction, workspaceId: string) {
  const said = tx
    .select({ id: slackMessages.deliveryId })
    .from(slackMessages)
    .where(eq(slackMessages.workspaceId, workspaceId));
  await tx.delete(deliveries).where(inArray(deliveries.id, said));
  await tx.delete(slackAnswers).where(eq(slackAnswers.workspaceId, workspaceId));
  await tx.delete(slackPaces).where(eq(slackPaces.workspaceId, workspaceId));
}

async function layMembers(tx: Transaction, workspaceId: string, personIds: Map<string, string>, now: Date) {
  await tx.delete(slackMembers).where(eq(slackMembers.workspaceId, workspaceId));
  const linked = [...personIds].filter(([key]) => key !== strangerHere);
  if (linked.length === 0) return;
  await tx.insert(slackMembers).values(
    linked.map(([key, personId]) => ({
      ...{ workspaceId, personId, slackUserId: slackUserOf(key), dmChannelId: dmOf(key) },
      ...{ linkedBy: "email" as const, linkedAt: now },
    })),
  );
}

async function layChannels(tx: Transaction, workspaceId: string, now: Date) {
  await tx.delete(slackChannels).where(eq(slackChannels.workspaceId, workspaceId));
  await tx.insert(slackChannels).values(
    demoChannels
      .filter(({ tidemark }) => tidemark !== undefined)
      .map(({ name, tidemark, isPrivate = false, isShared = false }) => ({
        ...{ workspaceId, channelId: slackChannelOf(name), name, isPrivate, isShared, joinedAt: now },
        isListening: tidemark === "listening",
      })),
  );
}

/** Who prefers to be asked in Slack. */
async function askHere(tx: Transaction, personIds: Map<string, string>) {
  const ids = askedHere.flatMap((key) => personIds.get(key) ?? []);
  await tx.update(preferences).set({ questionsBy: "slack" }).where(inArray(preferences.personId, ids));
}

/** The address of the initiative that is spoken of, as far as it is still there. */
export async function findDemoInitiative() {
  const [found] = await db
    .select({ key: initiatives.key })
    .from(initiatives)
    .where(eq(initiatives.title, museumTickets.title));
  return found?.key ?? null;
}
