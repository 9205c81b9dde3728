import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
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
      })
      .from(people)
      .where(eq(people.id, actor.id)),
  ]);
  return {
    organization: settings.organization,
    sendingPaused: settings.sendingPaused,
    singleKeys: own?.singleKeys ?? true,
    mailPausedReason: own?.mailPausedReason ?? null,
    /** Nobody looked at what the profile says yet. */
    profileIsNew: own?.profileConfirmedAt === null,
  };
}
