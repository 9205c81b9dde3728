import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { evidenceItems, insights } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { datasetWith, derivedFrom, restOn } from "@/tests/support/lineage-with";
import { findDatasetLineage } from "./find-dataset-lineage";
import { findInsightLineage } from "./find-insight-lineage";
import type { Lineage } from "./lineage-query";

const idsOf = ({ nodes }: Lineage, kind: Lineage["nodes"][number]["kind"]) =>
  nodes.filter((node) => node.kind === kind).map(({ id }) => id);
const levelsOf = ({ nodes }: Lineage) =>
  Object.fromEntries(
    nodes.flatMap((node) => (node.kind === "insight" ? [[node.statement, node.level]] : [])),
  );

async function library() {
  const [author, reader] = [await person("author"), await person("reader")];
  const from = (statement: string, ids: string[], visibility: "everyone" | "restricted" = "everyone") =>
    insight(author.id, { visibility, content: { statement, links: ids.map(derivedFrom) } });
  const basis = await from("Basis", []);
  const left = await from("Left", [basis.id]);
  const right = await from("Right", [basis.id], "restricted");
  const both = await from("Both", [left.id, right.id]);
  const behind = await from("Behind the hidden one", [right.id]);
  return { author, reader, basis, left, right, both, behind };
}

test("both ways, diamonds once, and without a trace of what the reader may not see", async () => {
  const { author, reader, basis, left, both, right } = await library();
  expect(levelsOf(await findInsightLineage(author.actor, left, testNow))).toEqual({
    ...{ Basis: -1, Left: 0, Both: 1 },
  });
  const own = await findInsightLineage(author.actor, basis, testNow);
  expect(levelsOf(own)).toEqual({ Basis: 0, Left: 1, Right: 1, Both: 2, "Behind the hidden one": 2 });
  expect(own.edges.filter(({ kind }) => kind === "derived")).toHaveLength(5);

  const seen = await findInsightLineage(reader.actor, basis, testNow);
  expect(levelsOf(seen)).toEqual({ Basis: 0, Left: 1, Both: 2 });
  expect(JSON.stringify(seen)).not.toContain(right.id);
  expect(seen.more).toEqual({ upstream: 0, downstream: 0 });
  const up = await findInsightLineage(reader.actor, both, testNow);
  expect(levelsOf(up)).toEqual({ Basis: -2, Left: -1, Both: 0 });
});

test("what is stale says why: older data, withdrawn data, an insight that needs review or is out of use", async () => {
  const { author, basis, left } = await library();
  const data = await datasetWith(author.id, 3);
  const [first, , third] = data.snapshotIds;
  await restOn(basis.id, data.id, first ?? "");
  await db.update(insights).set({ openCauses: 1 }).where(eq(insights.id, left.id));
  const find = async () => {
    const { nodes, edges } = await findInsightLineage(author.actor, basis, testNow);
    return { edges, of: (id: string) => nodes.find((node) => node.id === id) };
  };

  const before = await find();
  expect(before.of(left.id)).toMatchObject({ needsReview: true });
  expect(before.of(first ?? "")).toMatchObject({ kind: "snapshot", number: 1, newest: 3 });
  expect(before.of(third ?? "")).toMatchObject({ kind: "snapshot", number: 3, newest: 3 });
  const item = `${basis.id} e1`;
  expect(before.of(item)).toMatchObject({ outdated: { written: 1, newest: 3 }, withdrawn: null });
  expect(before.edges).toEqual(
    expect.arrayContaining([
      { from: first, to: item, kind: "rests" },
      { from: item, to: basis.id, kind: "rests" },
      { from: third, to: first, kind: "newer" },
    ]),
  );

  await db.update(datasets).set({ withdrawnAt: testNow, withdrawnById: author.id });
  await db.update(evidenceItems).set({ withdrawn: true }).where(eq(evidenceItems.insightId, basis.id));
  const after = await find();
  expect(after.of(item)).toMatchObject({ withdrawn: "data" });
  expect(after.of(first ?? "")).toMatchObject({ isWithdrawn: true });
});

test("of data, all that rests on it", async () => {
  const { author, reader, left, right } = await library();
  const data = await datasetWith(author.id, 2);
  for (const { id } of [left, right]) await restOn(id, data.id, data.snapshotIds[1] ?? "");
  const lineage = await findDatasetLineage(reader.actor, data, testNow);
  expect(levelsOf(lineage)).toEqual({ Left: 0, Both: 1 });
  expect(idsOf(lineage, "snapshot")).toEqual([data.snapshotIds[1]]);
  expect(idsOf(lineage, "evidence")).toEqual([`${left.id} e1`]);
});
