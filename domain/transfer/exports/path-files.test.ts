import { expect, test } from "vitest";
import { addHeading, addStep } from "@/domain/paths/add-step";
import { createPath } from "@/domain/paths/create-path";
import { findPath } from "@/domain/paths/find-path";
import { pathKeyOf } from "@/domain/paths/path-address";
import { insight, person, testNow } from "@/tests/support/factories";
import { findPathJson, findPathMarkdown } from "./path-files";

const site = "https://tidemark.example.org";

test("a path is a file of the steps that its reader may see, whose words are nothing but words", async () => {
  const { actor } = await person("curator", { name: "Ana" });
  const author = await person("author");
  const { id: pathId, href } = await createPath(actor, { title: "How *we* choose", forWhom: "" }, testNow);
  await addHeading(actor, { pathId, heading: "Prices", beforeId: "" }, testNow);
  const { id: insightId, ...record } = await insight(actor.id);
  await addStep(actor, { pathId, insightId, note: "<b>Read</b> it.", beforeId: "" }, testNow);
  const secret = await insight(actor.id, { visibility: "restricted" });
  await addStep(actor, { pathId, insightId: secret.id, note: "", beforeId: "" }, testNow);

  const path = await findPath(actor, pathKeyOf(href) ?? "");
  if (!path) throw new Error("The path is gone.");
  const markdown = await findPathMarkdown(author.actor, path, site, testNow);
  expect(markdown.name).toBe(`how-we-choose-${path.key}.md`);
  expect(markdown.text).toContain(`# How \\*we\\* choose

## Prices

1. **${record.statement}** (moderate certainty)

   \\<b\\>Read\\</b\\> it.

   <${site}/insights/${record.slug}-${record.key}>
`);
  const json = JSON.parse((await findPathJson(author.actor, path, site, testNow)).text);
  expect(json).toMatchObject({
    format: "tidemark-path",
    owner: "Ana",
    steps: [{ heading: "Prices" }, { insight: record.key, certainty: "moderate" }],
  });
  expect(json.steps).toHaveLength(2);
});
