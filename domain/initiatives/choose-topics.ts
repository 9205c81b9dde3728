import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { isClosed } from "./change-initiative";
import { briefOf, recordInitiativeChange, recordRewording } from "./change-of-initiative";
import { lockOwnInitiative } from "./find-initiative";
import type { ChooseTopicsInput } from "./initiative-input";
import { readLists, writeTopics } from "./write-lists";

/**
 * Says what an initiative is about: of the topics that were offered those that are chosen, and any other one named. What
 * was offered and left is not suggested again; a topic that was not offered stays as it is.
 */
export async function chooseTopics(
  actor: PersonActor,
  { initiativeId, topicIds, offeredIds }: ChooseTopicsInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, initiativeId, now);
    const before = (await readLists(tx, initiativeId)).topicIds;
    const named = topicIds.filter((id) => id !== "");
    const stays = before.filter((id) => !offeredIds.includes(id));
    const after = [...new Set([...named, ...stays])].sort();
    const declined = offeredIds.filter((id) => !after.includes(id));
    await writeTopics(tx, initiativeId, after, declined);
    const change = changedFields({ topicIds: before }, { topicIds: after });
    if (!change) return;
    await recordInitiativeChange(tx, actor, row, { action: "initiative.changed", ...change }, now);
    if (isClosed(row.stage)) return;
    const rewording = { before: briefOf(row, before), after: briefOf(row, after) };
    await recordRewording(tx, actor, { id: row.id, version: row.version, ...rewording }, now);
  });
}
