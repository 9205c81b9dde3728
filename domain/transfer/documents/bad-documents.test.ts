import { describe, expect, test } from "vitest";
import { badDocuments } from "@/tests/support/bad-documents";
import { contentInput } from "../../insights/content-input";
import { readMarkdown } from "./read-markdown";

const isError = ({ severity }: { severity: string }) => severity === "error";

describe("documents that are broken, hostile or odd", () => {
  test.each(badDocuments)("$name", ({ text, says, isKept }) => {
    const { document, problems } = readMarkdown(text, "reports/two-plans.md");
    const found = problems.map((problem) => `${problem.severity} ${problem.line ?? ""}: ${problem.says}`);
    for (const wanted of says) {
      const [head = "", ...words] = wanted.split(": ");
      expect(
        found.some((one) => one.startsWith(head) && one.includes(words.join(": "))),
        `${wanted} in\n${found.join("\n").slice(0, 2000)}`,
      ).toBe(true);
    }
    expect(problems.some(isError), found.join("\n").slice(0, 2000)).toBe(!isKept);
    expect(problems.every(({ todo, says }) => todo.length > 0 && says.length < 400)).toBe(true);
    expect(problems.length).toBeLessThan(30);
    if (document) expect(contentInput.parse(document.content)).toEqual(document.content);
  });
});
