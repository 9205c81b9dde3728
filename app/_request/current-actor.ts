import { cache } from "react";
import type { Actor } from "@/domain/actor";
import { nextAuth } from "./next-auth";

/** Who is asking, from the session cookie, once per request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const faults: unknown[] = [];
  const { auth } = nextAuth({ arrival: nobody, onFault: (fault) => faults.push(fault) });
  const session = await auth();
  // next-auth takes a failing database for "nobody is signed in"; that must not send people to sign in.
  if (faults.length > 0) throw faults[0];
  if (!session) return { kind: "anonymous" };
  const { authenticatedAt, ...actor } = session.actor;
  return { ...actor, authenticatedAt: authenticatedAt && new Date(authenticatedAt) };
});

const nobody = { userAgent: null, oldToken: null };
