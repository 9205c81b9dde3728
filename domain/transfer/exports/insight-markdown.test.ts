import { expect, test } from "vitest";
import { contentInput, type InsightContent } from "../../insights/content-input";
import { fillContent } from "@/scripts/eval/fill-content";
import { demoInsights } from "@/scripts/demo/insights";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { completeContent } from "@/tests/support/factories";
import { readMarkdown } from "../documents/read-markdown";
import { insightMarkdown, type MarkdownFacts } from "./insight-markdown";

test("x", () => {
  console.log(Object.keys(hostileStrings ?? {}).length);
});
