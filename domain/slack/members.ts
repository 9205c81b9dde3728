import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { slackMembers } from "@/db/schema/slack";
import { actorColumns, asActor } from "../access/person-actor";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { findSlackUser, ownAddress } from "./slack-user";
import type { Workspace } from "./workspace";

/** Why nothing reaches somebody in a workspace, where it is not Slack that refused: nobody acts for them there, either. */
export const gone = ["disconnected", "left"] as const;

/**
 * Who somebody in a workspace is here: active people only. On first contact they are looked for by the mail address that
 * Slack confirmed, and what is found is kept; null means that they have to connect their account themselves.
 */
export async function findMember(
  workspace: Workspace,
  slackUserId: string,
  now: Date,
): Promise<{ actor: PersonActor } | null> {
  const known = await readMember(workspace, slackUserId);
  if (known) return known.isActive ? { actor: known.actor } : null;
  const address = await askForAddress(workspace, slackUserId);
  if (!address || !(await linkByAddress(workspace, { slackUserId, address }, now))) return null;
  const linked = await readMember(workspace, slackUserId);
  return linked?.isActive ? { actor: linked.actor } : null;
}

async function readMember(workspace: Workspace, slackUserId: string) {
  const [row] = await db
    .select({
      ...actorColumns,
      deactivatedAt: people.deactivatedAt,
      isGone: sql<boolean>`coalesce(${inArray(slackMembers.brokenReason, [...gone])}, false)`,
    })
    .from(slackMembers)
    .innerJoin(people, eq(people.id, slackMembers.personId))
    .where(and(eq(slackMembers.workspaceId, workspace.id), eq(slackMembers.slackUserId, slackUserId)));
  return row ? { actor: asActor(row), isActive: row.deactivatedAt === null && !row.isGone } : null;
}

/** Without an answer they are asked to connect their account, which works whatever Slack says. */
async function askForAddress(workspace: Workspace, slackUserId: string) {
  const user = await findSlackUser(workspace, slackUserId);
  if (!user) log.info({ workspaceId: workspace.id }, "Slack did not say who somebody is.");
  return user && ownAddress(workspace, user);
}

/** Somebody who is linked there with another account already stays so. */
async function linkByAddress(
  workspace: Workspace,
  { slackUserId, address }: { slackUserId: string; address: string },
  now: Date,
) {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.email, address), isNull(people.deactivatedAt)))
      .for("share");
    if (!found) return false;
    const [row] = await tx
      .insert(slackMembers)
      .values({
        ...{ workspaceId: workspace.id, slackUserId, personId: found.id },
        ...{ linkedBy: "email", linkedAt: now },
      })
      .onConflictDoNothing()
      .returning({ personId: slackMembers.personId });
    if (row)
      await recordAudit(
        tx,
        { kind: "system", name: "slack" },
        "person.slack-connected",
        { kind: "person", id: found.id },
        { after: { workspace: workspace.name, slackUserId, linkedBy: "email" } },
      );
    return true;
  });
}

/** Those rows that stand in the way when somebody says who they are: of that account, and of that person there. */
export const inTheWay = (workspaceId: string, slackUserId: string, personId: string) =>
  and(
    eq(slackMembers.workspaceId, workspaceId),
    or(eq(slackMembers.slackUserId, slackUserId), eq(slackMembers.personId, personId)),
  );
