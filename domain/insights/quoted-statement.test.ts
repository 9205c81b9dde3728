import { expect, test } from "vitest";
import { quotedStatement } from "./quoted-statement";

test.each([
  ["Two plans are\nchosen sooner.", "“Two plans are chosen sooner”"],
  ["  ", "a record without a statement yet"],
  ["عبارة", "“\u2068عبارة\u2069”"],
  [`${"long ".repeat(40)}end.`, `“${"long ".repeat(23)}long…”`],
])("%j within a sentence", (statement, expected) => {
  expect(quotedStatement(statement)).toBe(expected);
});
