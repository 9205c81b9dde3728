import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { member, person, team, testNow } from "@/tests/support/factories";
import { deactivatePerson } from "../access/deactivate-person";
import { listAsks } from "../people/asks";
import { createInitiative } from "./create-initiative";
import { handOverInitiative } from "./hand-over-initiative";
import { handOverInitiatives } from "./hand-over-initiatives";
import { createInitiativeInput } from "./initiative-input";

test("the initiatives of somebody who leaves pass to an author on them, else to the successor, else to whoever does it", async () => {
  const admin = await person("admin");
  const [reader, named, byTeam, successor] = [
    await person("reader"),
    await person("author"),
    await person("curator"),
    await person("author"),
  ];
  const crew = await team();
  await member(byTeam.id, crew.id);
  const ownerAfter = async (personIds: string[], teamIds: string[], successorId: string) => {
    const leaver = await person("reader", { name: "Lea" });
    const input = createInitiativeInput.parse({ title: "Fewer plans", personIds, teamIds });
    const { id } = await createInitiative(leaver.actor, input, testNow);
    await deactivatePerson(admin.actor, { personId: leaver.id, successorId }, testNow, [handOverInitiatives]);
    const [row] = await db.select().from(initiatives).where(eq(initiatives.id, id));
    expect(row?.handedOverAt).toEqual(testNow);
    return row?.ownerId;
  };
  expect(await ownerAfter([reader.id, named.id], [crew.id], successor.id)).toBe(named.id);
  expect(await ownerAfter([reader.id], [crew.id], successor.id)).toBe(byTeam.id);
  expect(await ownerAfter([reader.id], [], successor.id)).toBe(successor.id);
  expect(await ownerAfter([], [], "")).toBe(admin.id);
  expect((await listAsks(named.actor)).map(({ sentence }) => sentence)).toEqual([
    "You now look after the initiative “Fewer plans”, which Lea had.",
  ]);
});

test("an initiative is handed over by whoever may change it, and its owner before stays on it", async () => {
  const owner = await person("reader", { name: "Ana" });
  const next = await person("reader");
  const input = createInitiativeInput.parse({ title: "Fewer plans", visibility: "restricted" });
  const { id } = await createInitiative(owner.actor, input, testNow);
  const to = (personId: string) => handOverInitiative(owner.actor, { initiativeId: id, personId }, testNow);
  await expect(to((await person("author", { deactivated: true })).id)).rejects.toMatchObject({
    field: "personId",
  });
  await to(next.id);
  expect((await listAsks(next.actor)).map(({ sentence }) => sentence)).toEqual([
    "Ana handed the initiative “Fewer plans” over to you.",
  ]);
  await expect(to(owner.id)).rejects.toMatchObject({ reason: "not-allowed" });
});
