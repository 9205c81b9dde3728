import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkColumns, readRow } from "./read-row";

const said = (problems: { severity: string; line?: number; column?: string; says: string }[]) =>
  problems.map(({ severity, line, column, says }) => `${severity} ${line} ${column ?? ""}: ${says}`);
const read = (cells: Record<string, string>) => readRow({ line: 7, cells }, "all.csv");
const documented = /```csv\n(.*)\n/.exec(readFileSync("docs/import-format.md", "utf8"))?.[1] ?? "";

describe("columns", () => {
  test("the documented ones are known", () => {
    expect(checkColumns(documented.split(","), "all.csv")).toEqual([]);
  });

  test.each([
    [["id", "summary"], "error 1 : There is no column for the statement"],
    [["TITLE", "Statement"], "warning 1 TITLE: “Statement” and “TITLE” mean the same here"],
    [["Title", "__proto__"], "note 1 : “__proto__” is no field of a record, and was left out."],
  ])("%s", (columns, expected) => {
    expect(said(checkColumns(columns, "all.csv"))).toEqual([expect.stringContaining(expected)]);
  });
});

describe("a row", () => {
  test("is a record: lists between semicolons or on lines, Markdown, questions", () => {
    const { document, problems } = read({
      Title: "Two plans sell more",
      Tags: "pricing; sign-up",
      Goals: "A; B",
      Limitations: "- C; d\n- E",
      "Why it matters": "**So**.\n\nMore.",
      "Question 2": "Why?",
      "Answer 2": "Because.",
      question: "How many?",
      answer: "Two.",
      Evidence: "Sol 2024 https://example.org/a; Other",
      Layout: "post",
    });
    expect(document).toMatchObject({
      file: "all.csv",
      line: 7,
      externalId: "all.csv#7",
      topics: [{ value: "pricing" }, { value: "sign-up" }],
      content: {
        statement: "Two plans sell more",
        goals: [{ text: "A" }, { text: "B" }],
        limitations: [{ text: "C; d" }, { text: "E" }],
        businessContext: "**So**.\n\nMore.",
        prompts: [
          { question: "How many?", answer: "Two." },
          { question: "Why?", answer: "Because." },
        ],
        evidence: [
          { title: "Sol 2024 https://example.org/a", source: "https://example.org/a" },
          { title: "Other" },
        ],
      },
    });
    expect(problems).toEqual([]);
  });

  test.each([
    [{ title: " " }, "error 7 statement: The statement is empty."],
    [
      { title: "A", certainty: "sure-ish" },
      "error 7 certainty: “sure-ish” is not one of high, moderate, low or very low.",
    ],
    [{ title: "A", status: "done" }, "error 7 status: “done” is not one of published or draft."],
    [{ title: "A", date: "31/02/2025" }, "error 7 date: “31/02/2025” is not a date."],
    [
      { title: "A", summary: ">".repeat(200) },
      "error 7 summary: Quotes or lists are nested deeper than 100 levels.",
    ],
    [
      { title: "A", method: "xx xx ".repeat(10_000) },
      "error 7 method: Method: 59,999 characters; at most 50,000 are taken.",
    ],
    [{ title: "=cmd|'/c calc'!A1" }, "note 7 title: “=cmd|'/c calc'!A1” looks like a formula."],
    [{ title: "A", summary: "So.\n\n<script>" }, "warning 7 summary: “<script>” is HTML."],
  ])("%j", (cells, expected) => expect(said(read(cells).problems)).toEqual([expected]));

  test("a formula is kept as it was typed", () => {
    expect(read({ title: "=1+1" }).document?.content.statement).toBe("=1+1");
  });
});
