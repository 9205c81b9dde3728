import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { deriveSecret, matchesToken } from "../deliveries/derived-secret";
import { readSettings } from "../people/settings";
import { listedFor } from "./insight-policy";
import { readContent } from "./read-content";
import type { RecordView } from "./record-query";

/** Where the picture of this revision is, for whoever holds the address; null for what not everybody may read. */
export function sharedPicturePath({
  key,
  revision,
  readers,
  status,
}: Pick<RecordView, "key" | "readers" | "status"> & { revision: { number: number } | null }) {
  if (!revision || readers !== null || status !== "published") return null;
  const pinned = `${key}-${revision.number}`;
  return `/share/${pinned}/${signatureOf(pinned)}.png`;
}

/**
 * What stands on a picture that is fetched without signing in. Null when the signature is not of this revision, and
 * as soon as its record is restricted, thrown away or no longer published.
 */
export async function findSharedPicture(pinned: string, signature: string, now: Date) {
  const [, key, number] = /^([a-z0-9]{8})-([1-9]\d{0,8})$/.exec(pinned) ?? [];
  if (!key || !number || !matchesToken(signatureOf(pinned), signature)) return null;
  const [row] = await db
    .select({ id: revisions.id, content: revisions.content, owner: people.name })
    .from(revisions)
    .innerJoin(insights, eq(insights.id, revisions.insightId))
    .innerJoin(people, eq(people.id, insights.ownerId))
    .where(
      and(
        eq(insights.key, key),
        eq(insights.status, "published"),
        eq(revisions.number, Number(number)),
        isNotNull(revisions.publishedAt),
        listedFor({ kind: "everyone" }, now),
      ),
    );
  if (!row) return null;
  const { statement, certainty } = readContent(row.content);
  const { organization } = await readSettings(db);
  return { key, statement: statement.trim(), certainty, owner: row.owner, organization };
}

const signatureOf = (pinned: string) => deriveSecret("shared-picture", pinned).token;
