import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insightTopics } from "@/db/schema/insights";
import { paths } from "@/db/schema/paths";
import { topicCurators } from "@/db/schema/people";
import { person, testNow, topic } from "@/tests/support/factories";
import { pathWith } from "@/tests/support/path-with";
import { deactivatePerson } from "../access/deactivate-person";
import { listAsks } from "../people/asks";
import { handOverPath } from "./hand-over-path";
import { handOverPaths } from "./hand-over-paths";

test("the paths of somebody who leaves pass to a topic's curator, else to the successor, else to whoever does it", async () => {
  const admin = await person("admin");
  const curator = await person("curator");
  const successor = await person("author");
  const choice = await topic("Choice");
  await db.insert(topicCurators).values({ topicId: choice.id, personId: curator.id });
  const ownerAfter = async (successorId: string, isFiled: boolean) => {
    const leaver = await person("author");
    const { pathId, insightIds } = await pathWith(leaver.actor, 1);
    const [insightId = ""] = insightIds;
    if (isFiled) await db.insert(insightTopics).values({ insightId, topicId: choice.id });
    await deactivatePerson(admin.actor, { personId: leaver.id, successorId }, testNow, [handOverPaths]);
    const [path] = await db.select().from(paths).where(eq(paths.id, pathId));
    expect(path?.handedOverAt).toEqual(testNow);
    return path?.ownerId;
  };
  expect(await ownerAfter(successor.id, true)).toBe(curator.id);
  expect(await ownerAfter(successor.id, false)).toBe(successor.id);
  expect(await ownerAfter("", false)).toBe(admin.id);
  expect((await listAsks(curator.actor)).map(({ kind }) => kind)).toEqual(["took-over"]);
});

test("a path is handed over by whoever may change it, to somebody who can look after it", async () => {
  const owner = await person("author", { name: "Ana" });
  const next = await person("author");
  const { pathId } = await pathWith(owner.actor, 0);
  const to = (personId: string) => handOverPath(owner.actor, { pathId, personId }, testNow);
  await expect(to((await person()).id)).rejects.toMatchObject({ field: "personId" });
  await expect(to((await person("author", { deactivated: true })).id)).rejects.toMatchObject({
    field: "personId",
  });
  expect(await to(next.id)).toEqual({ href: "/paths" });
  expect((await listAsks(next.actor)).map(({ sentence }) => sentence)).toEqual([
    "Ana handed the path “How people choose” over to you.",
  ]);
  await expect(to(owner.id)).rejects.toMatchObject({ reason: "not-found" });
});
