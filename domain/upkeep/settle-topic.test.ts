import { expect, test } from "vitest";
import { editTopic } from "@/domain/people/topics";
import { insight, person, topic } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { settleTopic } from "./settle-topic";

test("a changed half-life has the causes of all that ages with the topic worked out anew", async () => {
  const curator = await person("curator");
  const { id: topicId, name } = await topic();
  const ageing = await insight(curator.id, { content: { topicIds: [topicId] } });
  await insight(curator.id, { content: { topicIds: [topicId], halfLifeDays: 100 } });
  await insight(curator.id);

  const input = { topicId, name, description: "", halfLifeYears: 2 };
  await editTopic(curator.actor, input);
  await editTopic(curator.actor, { ...input, description: "How people learn." });
  const settling = (await queuedJobs()).filter((job) => job.name === "settle-topic");
  expect(settling).toEqual([{ name: "settle-topic", payload: { topicId } }]);

  await settleTopic({ topicId });
  expect(await queuedJobs()).toContainEqual({ name: "settle-causes", payload: { insightIds: [ageing.id] } });
});
