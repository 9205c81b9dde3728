import { count, eq, min, sql } from "drizzle-orm";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { deliveries, deliveryStates } from "@/db/schema/deliveries";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { readSettings } from "../people/settings";
import { isLaneOpen } from "./open-lanes";

/** How the outbox stands, for administrators: how many of each state, since when the oldest waits, and what stops it. */
export async function countDeliveries(actor: Actor) {
  mustAdminister(actor, "see the deliveries");
  const [rows, waiting, { sendingPaused }] = await Promise.all([
    db
      .select({
        state: deliveries.state,
        count: count(),
        once: sql<number>`(count(*) filter (where ${deliveries.wasUncertain}))::int`,
        inSlack: sql<number>`(count(*) filter (where ${deliveries.lane} = 'slack'))::int`,
      })
      .from(deliveries)
      .groupBy(deliveries.state),
    db
      .select({ since: min(deliveries.createdAt) })
      .from(deliveries)
      .where(eq(deliveries.state, "pending")),
    readSettings(db),
  ]);
  const found = new Map(rows.map((row) => [row.state, row.count]));
  return {
    byState: deliveryStates.map((state) => ({ state, count: found.get(state) ?? 0 })),
    /** Of whatever state now, of how many it was once not known whether they had arrived. */
    onceUncertain: rows.reduce((sum, { once }) => sum + once, 0),
    waitingSince: waiting[0]?.since ?? null,
    sendingPaused,
    holdsUncertain: environment().MAIL_UNCERTAIN === "hold",
    hasMailServer: isLaneOpen("mail"),
    hasSlack: isLaneOpen("slack"),
    /** Of the uncertain ones, those that may stand in Slack. */
    uncertainInSlack: rows.find(({ state }) => state === "uncertain")?.inSlack ?? 0,
  };
}
