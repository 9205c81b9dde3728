import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { asks, people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { readSettings } from "./settings";

/** What the frame around every page shows: whose house it is, and how this person uses keys. */
export async function readFrameFacts(actor: PersonActor) {
  const [settings, [own]] = await Promise.all([
    readSettings(db),
    db
      .select({
        singleKeys: people.singleKeys,
        mailPausedReason: people.mailPausedReason,
        profileConfirmedAt: people.profileConfirmedAt,
        askedForMail: sql<boolean>`${people.mailPausedAt} is not null and exists (${askForMail(actor)})`,
      })
      .from(people)
      .where(eq(people.id, actor.id)),
  ]);
  return {
    organization: settings.organization,
    sendingPaused: settings.sendingPaused,
    singleKeys: own?.singleKeys ?? true,
    mailPausedReason: own?.mailPausedReason ?? null,
    /** They asked the administrators to try their address again, and wait. */
    askedForMail: own?.askedForMail ?? false,
    /** Nobody looked at what the profile says yet. */
    profileIsNew: own?.profileConfirmedAt === null,
  };
}

const askForMail = ({ id }: PersonActor) =>
  db
    .select({ id: asks.id })
    .from(asks)
    .where(and(eq(asks.kind, "mail-paused"), eq(asks.subjectId, id), isNull(asks.closedAt)));
