import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insightFollows, topicFollows } from "@/db/schema/insights";
import { teamTopics } from "@/db/schema/people";
import { insight, member, person, team, testNow, topic } from "@/tests/support/factories";
import { listNewAndChanged } from "./list-new-and-changed";

const later = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
const statements = async (reader: Awaited<ReturnType<typeof person>>, now = testNow) =>
  (await listNewAndChanged(reader.actor, now)).map(({ statement }) => statement);

test("shows what is new in one's own topics, in one's teams' topics and among followed records, for half a year", async () => {
  const author = await person("author");
  const [own, ofTeam, other] = [await topic("Own"), await topic("Team"), await topic("Other")];
  const write = (name: string, topicId: string) =>
    insight(author.id, {
      content: { statement: `${name} is long enough to be a statement.`, topicIds: [topicId] },
    });
  await write("The own one", own.id);
  await write("The team's one", ofTeam.id);
  const followed = await write("The followed one", other.id);
  await write("The one of nobody", other.id);
  const reader = await person("reader");
  const { id: teamId } = await team();
  await member(reader.id, teamId);
  await db.insert(teamTopics).values({ teamId, topicId: ofTeam.id, followedAt: testNow });
  await db.insert(topicFollows).values({ personId: reader.id, topicId: own.id, followedAt: testNow });
  await db
    .insert(insightFollows)
    .values({ personId: reader.id, insightId: followed.id, followedAt: testNow });

  expect((await statements(reader)).map((text) => text.split(" is ")[0]).sort()).toEqual([
    "The followed one",
    "The own one",
    "The team's one",
  ]);
  expect(await statements(reader, later(181))).toEqual([]);
  expect(await statements(await person("reader"))).toEqual([]);
});

test("leaves out what one may not see", async () => {
  const author = await person("author");
  const { id: topicId } = await topic();
  await insight(author.id, { visibility: "restricted", content: { topicIds: [topicId] } });
  await insight(author.id, { status: "draft", content: { topicIds: [topicId] } });
  await insight(author.id, { trashed: true, content: { topicIds: [topicId] } });
  const reader = await person("reader");
  await db.insert(topicFollows).values({ personId: reader.id, topicId, followedAt: testNow });
  expect(await statements(reader)).toEqual([]);
});
