import { db } from "@/db/client";
import { enrolments } from "@/db/schema/paths";
import type { PersonActor } from "@/domain/actor";
import { addStep } from "@/domain/paths/add-step";
import { createPath } from "@/domain/paths/create-path";
import { insight, testNow } from "./factories";

/** A draft path of that author with so many insights of theirs on it, in their order. */
export async function pathWith(author: PersonActor, count: number) {
  const begun = { title: "How people choose", forWhom: "New designers" };
  const { id: pathId, href } = await createPath(author, begun, testNow);
  const stepIds: string[] = [];
  const insightIds: string[] = [];
  for (let made = 0; made < count; made++) {
    const { id: insightId } = await insight(author.id);
    const input = { pathId, insightId, note: "", beforeId: "" };
    stepIds.push((await addStep(author, input, testNow)).stepId);
    insightIds.push(insightId);
  }
  return { pathId, href, stepIds, insightIds };
}

/** Somebody's way on a path, written straight into the table. */
export async function enrolled(
  personId: string,
  pathId: string,
  options: Partial<Omit<typeof enrolments.$inferInsert, "personId" | "pathId">> & { startsOn: string },
) {
  const at = { enrolledAt: testNow, seenAt: testNow };
  const [row] = await db
    .insert(enrolments)
    .values({ personId, pathId, origin: "self", ...at, ...options })
    .returning();
  if (!row) throw new Error("The enrolment was not made.");
  return row;
}
