import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { changedMeanwhile } from "@/domain/paths/path-input";
import { createSavedText } from "./saved-text";
import { createSaving } from "./saving";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const done: FormState = { status: "done", at: 1 };
const refused = (message: string): FormState => ({
  ...{ status: "refused", message, fieldErrors: {}, values: {}, at: 1 },
});

function textField(answers: FormState[]) {
  const sent: [string, string | null][] = [];
  const action: FormAction = async (_, data) => {
    sent.push([String(data.get("note")), data.get("was") === null ? null : String(data.get("was"))]);
    return answers.shift() ?? done;
  };
  const saving = createSaving();
  const text = createSavedText("", saving, (what, note, was) =>
    saving.run(what, action, was === undefined ? { note } : { note, was }),
  );
  return { text, saving, sent };
}

test("a text is sent a moment after the last key, once, with what it was changed from", async () => {
  const { text, saving, sent } = textField([]);
  text.type("I");
  text.type("It sells");
  expect(saving.read().isBusy).toBe(true);
  await vi.runAllTimersAsync();
  text.type("It sells.");
  await text.flush();
  await text.flush();
  expect(sent).toEqual([
    ["It sells", ""],
    ["It sells.", "It sells"],
  ]);
  expect(saving.read()).toEqual({ isBusy: false, problem: null, savedAt: 1 });
});

test("words of somebody else are written over only by whoever goes on after seeing them", async () => {
  const { text, saving, sent } = textField([refused(`${changedMeanwhile} It says now: “Theirs”`)]);
  text.type("Mine");
  await text.flush();
  expect(text.read()).toMatchObject({ text: "Mine", problem: expect.stringContaining("Theirs") });
  expect(saving.read().problem).toContain("Theirs");
  text.receive("Theirs");
  expect(text.read().text).toBe("Mine");
  text.type("Mine and theirs");
  await text.flush();
  expect(sent.at(-1)).toEqual(["Mine and theirs", null]);
  expect(saving.read().problem).toBeNull();
});

test("what others saved is taken over while nothing was typed", () => {
  const { text } = textField([]);
  text.receive("Theirs");
  expect(text.read().text).toBe("Theirs");
  text.type("Mine");
  text.receive("Theirs again");
  expect(text.read().text).toBe("Mine");
});
