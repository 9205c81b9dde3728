import { cache } from "react";
import type { Actor } from "@/domain/actor";

/** Who is asking, from the session cookie, once per request. */
export const currentActor = cache(async (): Promise<Actor> => ({ kind: "anonymous" }));
