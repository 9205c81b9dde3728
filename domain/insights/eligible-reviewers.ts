import { and, eq, inArray, isNull, ne, not, notInArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { invalid } from "../refusal";

type Reviewed = {
  insight: Pick<typeof insights.$inferSelect, "id" | "authorId" | "ownerId">;
  editorIds: string[];
};

/** Who may be asked to review: active people who could approve it, a condition on `people`. */
export function mayBeAsked({ insight, editorIds }: Reviewed): SQL {
  const wrote = sql`exists (
    select 1 from coauthors c where c.insight_id = ${insight.id} and c.person_id = ${people.id})`;
  return (
    and(
      isNull(people.deactivatedAt),
      ne(people.role, "reader"),
      ne(people.id, insight.authorId),
      ne(people.id, insight.ownerId),
      editorIds.length > 0 ? notInArray(people.id, editorIds) : undefined,
      not(wrote),
    ) ?? sql`false`
  );
}

/** The people behind these ids; refuses when one of them cannot approve this draft. */
export async function mustBeEligible(tx: Transaction, reviewed: Reviewed, personIds: string[]) {
  const eligible = await tx
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(inArray(people.id, personIds), mayBeAsked(reviewed)));
  if (eligible.length === new Set(personIds).size) return eligible;
  const missing = personIds.find((id) => !eligible.some((person) => person.id === id)) ?? "";
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, missing));
  throw invalid(
    `${person?.name ?? "One of these people"} cannot review this: reviewers are authors or curators who did not write it themselves.`,
    "reviewerIds",
  );
}
