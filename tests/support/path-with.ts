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
