import { expect, test } from "vitest";
import { type HitKeyPlace, readHitKey } from "./hit-key";

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };

test.each<[key: string, place: HitKeyPlace, meaning: string | null]>([
  ["ArrowDown", "box", "next"],
  ["ArrowUp", "box", null],
  ["j", "box", null],
  ["Escape", "box", null],
  ["j", "page", "next"],
  ["k", "page", "previous"],
  ["o", "page", "glance"],
  ["ArrowDown", "page", null],
  ["ArrowDown", "hit", "next"],
  ["ArrowUp", "hit", "up"],
  ["j", "hit", "next"],
  ["Enter", "hit", null],
  ["j", "elsewhere", null],
  ["Escape", "elsewhere", null],
])("%s in the %s means %s", (key, place, meaning) => {
  expect(readHitKey({ ...bare, key }, { place, singleKeys: true, isGlancing: false })).toBe(meaning);
});

test("letters mean nothing to those who switched them off, nor with another key; arrows still lead through the hits", () => {
  const off = { place: "hit", singleKeys: false, isGlancing: false } as const;
  for (const key of ["j", "k", "o"]) expect(readHitKey({ ...bare, key }, off)).toBeNull();
  expect(readHitKey({ ...bare, key: "ArrowDown" }, off)).toBe("next");
  const on = { ...off, singleKeys: true };
  for (const held of ["ctrlKey", "metaKey", "altKey", "shiftKey", "isComposing"])
    expect(readHitKey({ ...bare, key: "j", [held]: true }, on)).toBeNull();
});

test("Esc closes the glance and is otherwise left alone", () => {
  const options = { place: "hit", singleKeys: true } as const;
  expect(readHitKey({ ...bare, key: "Escape" }, { ...options, isGlancing: true })).toBe("close");
  expect(readHitKey({ ...bare, key: "Escape" }, { ...options, isGlancing: false })).toBeNull();
});
