import { and, asc, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { environment, publicAddress } from "@/config/environment";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { slackChannels, slackInbox, slackMembers, slackWorkspaces } from "@/db/schema/slack";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { isReachedBySlack, newAppLink } from "./manifest";
import { missingScopes } from "./scopes-query";
import { unseal } from "./seal";
import type { SlackAdmin, SlackWorkspaceView } from "./slack-admin-query";
import { slackSetup } from "./slack-setup";

const mostChannels = 300;
const mostUnreached = 50;

/** How Slack is set up here, workspace by workspace, for administrators. */
export async function findSlackAdmin(actor: Actor): Promise<SlackAdmin> {
  mustAdminister(actor, "see how Slack is set up");
  const setup = slackSetup();
  const address = publicAddress();
  const isStandIn = setup !== null && new URL(setup.apiUrl).protocol === "http:";
  const [[heard], workspaces, channels, unreached] = await Promise.all([
    db.select({ at: slackInbox.receivedAt }).from(slackInbox).orderBy(desc(slackInbox.receivedAt)).limit(1),
    listWorkspaces(),
    listChannels(),
    listUnreached(),
  ]);
  return {
    isConfigured: setup !== null,
    hasOwnKey: environment().ENCRYPTION_KEY !== undefined,
    ...{ address, isStandIn, isReached: isStandIn || isReachedBySlack(address) },
    newAppLink: newAppLink(address),
    heardAt: heard?.at ?? null,
    ...{ workspaces, channels, unreached },
  };
}

/** Whoever disconnected their account is not missed. */
const isWanted = sql`${slackMembers.brokenReason} is distinct from 'disconnected'`;

async function listWorkspaces(): Promise<SlackWorkspaceView[]> {
  const counted = db
    .select({
      workspaceId: slackMembers.workspaceId,
      linked: count().as("linked"),
      unreached: sql<number>`count(${slackMembers.brokenAt})::int`.as("unreached"),
    })
    .from(slackMembers)
    .where(isWanted)
    .groupBy(slackMembers.workspaceId)
    .as("counted");
  const rows = await db
    .select({
      workspace: slackWorkspaces,
      installedBy: people.name,
      linked: counted.linked,
      unreached: counted.unreached,
    })
    .from(slackWorkspaces)
    .leftJoin(people, eq(people.id, slackWorkspaces.installedById))
    .leftJoin(counted, eq(counted.workspaceId, slackWorkspaces.id))
    .orderBy(sql`${slackWorkspaces.state} <> 'active'`, asc(slackWorkspaces.name), asc(slackWorkspaces.id));
  return rows.map(({ workspace, installedBy, linked, unreached }) => {
    const { id, name, state, scopes, unfurlsShared, installedAt, endedAt, limitedAt, sealedToken } =
      workspace;
    const shown = { id, name, state, scopes, unfurlsShared, installedAt, endedAt, limitedAt, installedBy };
    return {
      ...shown,
      missing: missingScopes(scopes),
      isUnreadable: sealedToken !== null && unseal(sealedToken, id) === null,
      linked: linked ?? 0,
      unreached: unreached ?? 0,
    };
  });
}

function listChannels() {
  return db
    .select({
      workspaceId: slackChannels.workspaceId,
      workspace: slackWorkspaces.name,
      channelId: slackChannels.channelId,
      name: slackChannels.name,
      isPrivate: slackChannels.isPrivate,
      isShared: slackChannels.isShared,
      isArchived: slackChannels.isArchived,
      isListening: slackChannels.isListening,
    })
    .from(slackChannels)
    .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackChannels.workspaceId))
    .where(and(isNull(slackChannels.leftAt), eq(slackWorkspaces.state, "active")))
    .orderBy(asc(slackWorkspaces.name), asc(slackChannels.name), asc(slackChannels.channelId))
    .limit(mostChannels);
}

async function listUnreached() {
  const rows = await db
    .select({
      personId: people.id,
      person: people.name,
      workspace: slackWorkspaces.name,
      since: slackMembers.brokenAt,
      reason: slackMembers.brokenReason,
    })
    .from(slackMembers)
    .innerJoin(people, eq(people.id, slackMembers.personId))
    .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackMembers.workspaceId))
    .where(and(isNotNull(slackMembers.brokenAt), isWanted, eq(slackWorkspaces.state, "active")))
    .orderBy(desc(slackMembers.brokenAt), asc(people.name))
    .limit(mostUnreached);
  return rows.flatMap(({ since, reason, ...row }) =>
    since ? [{ ...row, since, reason: reason ?? "" }] : [],
  );
}
