import { describe, expect, test } from "vitest";
import { type KeyPress, readKey } from "./read-key";

const nothingHeld = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, elsewhere: false };
const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ...nothingHeld,
  ...changes,
});
const usual = { singleKeys: true, administers: false, awaitsRoom: false };

describe("readKey", () => {
  test.each([
    ["g", { does: "await-room" }],
    ["/", { does: "focus-search" }],
    ["[", { does: "toggle-rail" }],
    ["?", { does: "open-help" }],
    ["x", null],
  ])("%s", (key, meaning) => {
    expect(readKey(press(key), usual)).toEqual(meaning);
  });

  test("the palette opens with either command key, wherever one types, single keys or not", () => {
    const typing = { ...nothingHeld, elsewhere: true };
    const without = { ...usual, singleKeys: false };
    expect(readKey(press("k", { ...typing, ctrlKey: true }), without)).toEqual({ does: "open-palette" });
    expect(readKey(press("K", { ...typing, metaKey: true }), usual)).toEqual({ does: "open-palette" });
  });

  test.each(["g", "/", "[", "?"])(
    "%s means nothing while one types, composes or holds another key",
    (key) => {
      for (const changes of [
        { elsewhere: true },
        { isComposing: true },
        { ctrlKey: true },
        { metaKey: true },
      ])
        expect(readKey(press(key, changes), usual)).toBeNull();
    },
  );

  test.each(["g", "/", "[", "?"])("%s means nothing to those who switched single keys off", (key) => {
    expect(readKey(press(key), { ...usual, singleKeys: false })).toBeNull();
  });

  test("a bracket typed with Alt or AltGr is a bracket, a letter with Alt is not a letter", () => {
    expect(readKey(press("[", { altKey: true }), usual)).toEqual({ does: "toggle-rail" });
    expect(readKey(press("[", { altKey: true, ctrlKey: true }), usual)).toEqual({ does: "toggle-rail" });
    expect(readKey(press("g", { altKey: true }), usual)).toBeNull();
  });

  test("after g a letter is a room; other keys keep their meaning", () => {
    const afterG = { ...usual, awaitsRoom: true };
    expect(readKey(press("l"), afterG)).toEqual({ does: "go", href: "/insights" });
    expect(readKey(press("?"), afterG)).toEqual({ does: "open-help" });
    expect(readKey(press("l"), usual)).toBeNull();
  });

  test("administration is a room only for those who administer", () => {
    const afterG = { ...usual, awaitsRoom: true };
    expect(readKey(press("a"), afterG)).toBeNull();
    expect(readKey(press("a"), { ...afterG, administers: true })).toEqual({ does: "go", href: "/admin" });
  });
});
