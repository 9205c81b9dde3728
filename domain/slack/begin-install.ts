import { lt } from "drizzle-orm";
import { publicAddress } from "@/config/environment";
import { db } from "@/db/client";
import { slackErrands } from "@/db/schema/slack";
import { hashOf, newBrowserSecret } from "../access/session-token";
import type { PersonActor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { notFound, notSignedIn } from "../refusal";
import { callbackAddress } from "./manifest";
import { neededScopes, optionalScopes } from "./scopes-query";
import { slackSetup } from "./slack-setup";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Where Slack asks an administrator whether Tidemark may come into a workspace. What comes back is believed once, within ten
 * minutes, and only in the session that asked. Refuses where no Slack is configured.
 */
export async function beginInstall(actor: PersonActor, now: Date): Promise<string> {
  mustAdminister(actor, "install Tidemark in Slack");
  const setup = slackSetup();
  if (!setup) throw notFound("page");
  if (!actor.sessionId) throw notSignedIn();
  const state = newBrowserSecret();
  await db.delete(slackErrands).where(lt(slackErrands.createdAt, new Date(now.getTime() - dayMs)));
  await db.insert(slackErrands).values({
    tokenHash: hashOf(state),
    purpose: "install",
    sessionId: actor.sessionId,
    personId: actor.id,
    createdAt: now,
  });
  const question = new URL("/oauth/v2/authorize", setup.apiUrl);
  question.search = new URLSearchParams({
    client_id: setup.clientId,
    scope: [...neededScopes, ...optionalScopes].join(","),
    redirect_uri: callbackAddress(publicAddress()),
    state,
  }).toString();
  return question.href;
}
