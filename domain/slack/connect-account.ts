import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { slackErrands, slackMembers, slackWorkspaces } from "@/db/schema/slack";
import { hashOf } from "../access/session-token";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict, notFound } from "../refusal";
import type { ConnectAccountInput } from "./connect-input";
import { connectMinutes } from "./connect-link";
import { inTheWay } from "./members";
import type { Workspace } from "./workspace";

export type Connecting = { workspace: Workspace; slackUserId: string; state: "open" | "used" | "expired" };

const endsAfterMs = connectMinutes * 60 * 1000;

/** Whom a link connects, for showing it; looking changes nothing. Null for links that are not ours, or any more. */
export async function findConnecting(token: string, now: Date): Promise<Connecting | null> {
  const [row] = await db
    .select(columns)
    .from(slackErrands)
    .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackErrands.workspaceId))
    .where(its(token));
  if (!row?.slackUserId) return null;
  return { workspace: row.workspace, slackUserId: row.slackUserId, state: stateOf(row, now) };
}

/**
 * The account in Slack that the link was made for is this person's from now on, as what they may read there and what
 * they are asked there. Whom either was connected with before is not any more.
 */
export async function connectAccount(actor: PersonActor, { token }: ConnectAccountInput, now: Date) {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select(columns)
      .from(slackErrands)
      .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackErrands.workspaceId))
      .where(its(token))
      .for("update", { of: slackErrands });
    if (!row?.slackUserId) throw notFound("link");
    const state = stateOf(row, now);
    if (state === "used")
      throw conflict("This link was used already. Ask for another with /tidemark connect.");
    if (state === "expired") throw conflict("This link has run out. Ask for another with /tidemark connect.");
    await tx
      .update(slackErrands)
      .set({ usedAt: now, personId: actor.id })
      .where(eq(slackErrands.tokenHash, hashOf(token)));
    await link(tx, actor, { workspace: row.workspace, slackUserId: row.slackUserId }, now);
    return { workspace: row.workspace.name };
  });
}

type Account = { workspace: Workspace; slackUserId: string };

async function link(tx: Transaction, actor: PersonActor, { workspace, slackUserId }: Account, now: Date) {
  const before = await tx
    .delete(slackMembers)
    .where(inTheWay(workspace.id, slackUserId, actor.id))
    .returning({ slackUserId: slackMembers.slackUserId, personId: slackMembers.personId });
  await tx.insert(slackMembers).values({
    ...{ workspaceId: workspace.id, slackUserId, personId: actor.id },
    ...{ linkedBy: "sign-in", linkedAt: now },
  });
  await recordAudit(
    tx,
    actor,
    "person.slack-connected",
    { kind: "person", id: actor.id },
    {
      before: before.length > 0 ? { connected: before } : null,
      after: { workspace: workspace.name, slackUserId, linkedBy: "sign-in" },
    },
  );
  // What stands on their homes there may be for somebody else.
  for (const id of new Set([slackUserId, ...before.map((one) => one.slackUserId)]))
    await enqueue(tx, "slack-home", { workspaceId: workspace.id, slackUserId: id });
}

const columns = {
  workspace: slackWorkspaces,
  slackUserId: slackErrands.slackUserId,
  createdAt: slackErrands.createdAt,
  usedAt: slackErrands.usedAt,
};

const its = (token: string) =>
  and(
    eq(slackErrands.tokenHash, hashOf(token)),
    eq(slackErrands.purpose, "connect"),
    eq(slackWorkspaces.state, "active"),
  );

function stateOf({ createdAt, usedAt }: { createdAt: Date; usedAt: Date | null }, now: Date) {
  if (usedAt) return "used";
  return now.getTime() - createdAt.getTime() > endsAfterMs ? "expired" : "open";
}
