import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { contentInput, type InsightContent } from "@/domain/insights/content-input";
import { createAutosave } from "./autosave";
import type { TheirDraft } from "./choices";
import { createDraftStore } from "./draft-store";
import type { SendAnswer } from "./send-draft";

const content = (changes: object = {}) => contentInput.parse({ summary: "Start.", ...changes });
const begunAt = "2026-06-03T08:00:00.000Z";
const theirs = (version: number, changes: object): TheirDraft => ({
  version,
  begunAt,
  content: content(changes),
  savedBy: "Mara Lund",
  savedById: "mara",
  savedAt: "2026-06-03T10:00:00Z",
});

/** A page with a server behind it that answers when the test lets it. */
function page() {
  const store = createDraftStore(content());
  const sent: {
    version: number;
    begunAt: string;
    content: InsightContent;
    answer: (answer: SendAnswer) => void;
  }[] = [];
  const keep = { put: vi.fn(() => true), clear: vi.fn() };
  const autosave = createAutosave({
    store,
    keep,
    personId: "me",
    start: { version: 1, begunAt, savedAt: "2026-06-03T09:00:00Z" },
    send: (from, content) => new Promise((answer) => sent.push({ ...from, content, answer })),
  });
  store.subscribe(autosave.changed);
  return {
    autosave,
    sent,
    keep,
    store,
    type: (changes: object) => store.replace({ ...store.read(), ...changes }),
    async answer(index: number, answer: SendAnswer) {
      sent[index]?.answer(answer);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const saved = (version: number): SendAnswer => ({ kind: "saved", version, savedAt: "2026-06-03T11:00:00Z" });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("what is typed in one go is sent once, a moment after the last key", async () => {
  const { autosave, sent, type, answer, keep } = page();
  for (const summary of ["O", "On", "One"]) {
    type({ summary });
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(autosave.read().kind).toBe("waiting");
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1200);
  expect(sent).toMatchObject([{ version: 1, content: { summary: "One" } }]);
  await answer(0, saved(2));
  expect(autosave.read()).toMatchObject({ kind: "saved", savedAt: "2026-06-03T11:00:00Z" });
  expect(keep.clear).toHaveBeenCalled();
});

test("one request is under way at a time, and what is typed meanwhile follows", async () => {
  const { autosave, sent, type, answer } = page();
  type({ summary: "One" });
  void autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  type({ summary: "Two" });
  const all = Promise.all([autosave.flush(), autosave.flush(true)]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  await answer(0, saved(2));
  expect(sent).toMatchObject([{ version: 1 }, { version: 2, content: { summary: "Two" } }]);
  await answer(1, saved(3));
  expect(await all).toEqual([true, true]);
  expect(sent).toHaveLength(2);
});

test("words that do not reach the server are kept and sent again by themselves", async () => {
  const { autosave, sent, type, answer, keep } = page();
  type({ summary: "One" });
  await vi.advanceTimersByTimeAsync(1200);
  await answer(0, { kind: "unreachable" });
  expect(autosave.read().kind).toBe("unreachable");
  expect(keep.put).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: content({ summary: "One" }) }),
  );
  expect(keep.clear).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(4000);
  await answer(1, { kind: "refused", sentence: "It is in review.", signedOut: false });
  expect(autosave.read()).toMatchObject({ kind: "refused", sentence: "It is in review." });
  await vi.advanceTimersByTimeAsync(600_000);
  expect(sent).toHaveLength(2);
});

test("a browser that cannot keep words says so until they are saved", async () => {
  const { autosave, type, answer, keep } = page();
  keep.put.mockReturnValue(false);
  type({ summary: "One" });
  await vi.advanceTimersByTimeAsync(1200);
  expect(autosave.read().atRisk).toBe(true);
  await answer(0, saved(2));
  expect(autosave.read()).toMatchObject({ kind: "saved", atRisk: undefined });
});

describe("somebody saved meanwhile", () => {
  test("in another field: both are kept, said, and sent", async () => {
    const { autosave, sent, store, type, answer } = page();
    type({ summary: "Mine." });
    await vi.advanceTimersByTimeAsync(1200);
    await answer(0, { kind: "conflict", theirs: theirs(5, { certaintyReason: "Theirs." }) });
    expect(store.read()).toMatchObject({ summary: "Mine.", certaintyReason: "Theirs." });
    expect(autosave.read().news).toMatchObject({
      by: "Mara Lund",
      byOneself: false,
      sections: ["certainty"],
    });
    await vi.advanceTimersByTimeAsync(1200);
    expect(sent[1]).toMatchObject({ version: 5, content: { summary: "Mine.", certaintyReason: "Theirs." } });
  });

  test("in the same field: nothing is sent before a choice, and typing goes on", async () => {
    const { autosave, sent, store, type, answer } = page();
    type({ summary: "Start. Mine." });
    await vi.advanceTimersByTimeAsync(1200);
    await answer(0, { kind: "conflict", theirs: theirs(2, { summary: "Start. Theirs." }) });
    type({ businessContext: "Typed meanwhile." });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    const [conflict] = autosave.conflicts()?.conflicts ?? [];
    expect(conflict).toMatchObject({ path: "summary", proposal: "Start. Mine. Theirs." });
    autosave.settle(new Map([["summary", conflict?.proposal]]));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.read()).toMatchObject({
      summary: "Start. Mine. Theirs.",
      businessContext: "Typed meanwhile.",
    });
    expect(sent[1]).toMatchObject({ version: 2, content: { summary: "Start. Mine. Theirs." } });
    await answer(1, saved(3));
    expect(autosave.read().kind).toBe("saved");
  });

  test("while nothing was typed here: it is on the page, and nothing is sent", async () => {
    const { autosave, sent, store } = page();
    autosave.receive(theirs(2, { summary: "Theirs." }));
    autosave.receive(theirs(1, { summary: "Older." }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.read().summary).toBe("Theirs.");
    expect(autosave.read().kind).toBe("saved");
    expect(sent).toHaveLength(0);
  });
});

test("what is found while a save is under way may be that save, and is left to its answer", async () => {
  const { autosave, sent, store, type, answer } = page();
  type({ summary: "One." });
  void autosave.flush(true);
  await vi.advanceTimersByTimeAsync(0);
  type({ summary: "One. Two." });
  autosave.receive(theirs(2, { summary: "One." }));
  expect(autosave.read().kind).not.toBe("conflict");
  await answer(0, saved(2));
  await vi.advanceTimersByTimeAsync(1200);
  expect(sent[1]).toMatchObject({ version: 2, content: { summary: "One. Two." } });
  expect(store.read().summary).toBe("One. Two.");
});

test("leaving while a save is under way keeps in the browser what that save does not hold", async () => {
  const { autosave, type, keep } = page();
  type({ summary: "One." });
  void autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  type({ summary: "One. Two." });
  void autosave.flush(true);
  expect(keep.put).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: content({ summary: "One. Two." }) }),
  );
});

test("a draft begun since is newer, however few versions it counts, and what is typed goes into that one", async () => {
  const { autosave, sent, store, type, answer } = page();
  const next = {
    ...theirs(1, { certaintyReason: "Of the next draft." }),
    begunAt: "2026-06-03T12:00:00.000Z",
  };
  autosave.receive(next);
  expect(store.read().certaintyReason).toBe("Of the next draft.");
  type({ summary: "Mine." });
  await vi.advanceTimersByTimeAsync(1200);
  expect(sent[0]).toMatchObject({ version: 1, begunAt: next.begunAt });
  const after = {
    ...theirs(1, { certaintyReason: "Of the one after." }),
    begunAt: "2026-06-03T13:00:00.000Z",
  };
  await answer(0, { kind: "conflict", theirs: after });
  expect(store.read()).toMatchObject({ summary: "Mine.", certaintyReason: "Of the one after." });
  await vi.advanceTimersByTimeAsync(1200);
  expect(sent[1]).toMatchObject({ version: 1, begunAt: after.begunAt, content: { summary: "Mine." } });
});

describe("words of an earlier visit", () => {
  test("come back into what the draft says now", async () => {
    const { autosave, sent, store, type, answer } = page();
    type({ certaintyReason: "Newer." });
    void autosave.flush();
    await answer(0, saved(2));
    const base = content();
    void autosave.bringBack({
      base,
      content: content({ summary: "Left behind." }),
      at: "2026-06-01T00:00:00Z",
    });
    await vi.advanceTimersByTimeAsync(1200);
    expect(store.read()).toMatchObject({ summary: "Left behind.", certaintyReason: "Newer." });
    expect(sent[1]).toMatchObject({ version: 2, content: { summary: "Left behind." } });
  });

  test("are set against the draft where both changed the same field", async () => {
    const { autosave, store } = page();
    const base = content({ summary: "Older." });
    await autosave.bringBack({ base, content: content({ summary: "Left." }), at: "2026-06-01T00:00:00Z" });
    expect(autosave.conflicts()?.conflicts).toMatchObject([{ mine: "Left.", theirs: "Start." }]);
    autosave.settle(new Map([["summary", "Start."]]));
    expect(store.read().summary).toBe("Start.");
    expect(autosave.read().kind).toBe("saved");
  });
});
