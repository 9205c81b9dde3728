import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCases } from "@/scripts/eval/xss-cases";
import { judgeHtml } from "@/tests/support/judge-html";
import { renderInline, renderMarkdown } from "./render-markdown";

const file = process.env.XSS_CASES ?? join(process.cwd(), "../shared/testdata/xss.jsonl");

test("no case of the larger collection brings anything along, where that collection is at hand", ({
  annotate,
}) => {
  if (!existsSync(file)) return annotate(`${file} is not there: only the own cases were judged.`);
  const failed = readCases(readFileSync(file, "utf8")).flatMap(({ id, text }) =>
    [renderMarkdown(text), renderInline(text)].flatMap((html) =>
      judgeHtml(html).map((fault) => `${id}: ${fault}`),
    ),
  );
  expect(failed).toEqual([]);
});
