import type { Transaction } from "@/db/client";
import type { Actor } from "../actor";
import type { Brief, FoundMatch } from "./match-query";

/** What looks up which records bear on what: jobs are given it, so that they can be held to what they make of its answers. */
export type Matcher = {
  findMatches(
    actor: Actor,
    brief: Brief,
    now: Date,
    options?: { acceptedIds?: string[]; dismissedIds?: string[]; initiativeId?: string },
  ): Promise<{ matches: FoundMatch[] }>;
  findInitiativesFor(insightId: string, now: Date): Promise<{ initiativeId: string; match: FoundMatch }[]>;
  writeBriefTerms(tx: Transaction, initiativeId: string, brief: Brief): Promise<void>;
};

/** As what stored matches are found: among all records, whoever looks at them later. */
export const matching = { kind: "system", name: "initiatives" } as const;
