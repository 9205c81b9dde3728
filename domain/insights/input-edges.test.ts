import { describe, expect, test } from "vitest";
import { putBack } from "@/components/insights/writing/item-moves";
import { completeContent } from "@/tests/support/factories";
import { itemId, partialDate } from "../evidence/evidence-input";
import { linkWordsInput, saveDraftInput } from "./draft-input";

describe("what a database would choke on is no input", () => {
  test("NUL in the words for a link", () => {
    expect(linkWordsInput.parse({ words: "\0" })).toEqual({ words: "" });
  });

  test.each(["0000", "0000-06", "2025-02-30"])("%s is no date", (text) => {
    expect(partialDate.safeParse(text).success).toBe(false);
  });
});

test("an id that every object has is no id", () => {
  expect(itemId.safeParse("constructor").success).toBe(false);
  expect(itemId.safeParse("constructor-1").success).toBe(true);
});

test("two items of one list with one id are refused, and putting one back makes none", () => {
  const twice = [1, 2].map(() => ({ id: "g1", text: "A goal." }));
  const save = (content: object) =>
    saveDraftInput.safeParse({ version: 1, content: { ...completeContent(), ...content } });
  expect(save({}).success).toBe(true);
  expect(save({ goals: twice }).success).toBe(false);
  expect(save({ prompts: [{ id: "q1", choices: twice }] }).success).toBe(false);
  const [item = { id: "", text: "" }] = twice;
  expect(putBack([item], { item, index: 0 })).toEqual([item]);
  expect(putBack([], { item, index: 3 })).toEqual([item]);
});
