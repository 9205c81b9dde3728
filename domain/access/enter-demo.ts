import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { notFound } from "../refusal";
import { type Arrival, openSession } from "./open-session";

/** In the demo, and nowhere else, anybody may be anybody. */
export async function enterDemo({ personId }: { personId: string }, arrival: Arrival, now: Date) {
  if (environment().TIDEMARK_DEMO !== "on") throw notFound("page");
  return db.transaction((tx) => openSession(tx, { ...arrival, personId, way: "demo" }, now));
}
