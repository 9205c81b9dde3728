/** Where a key was pressed: in the search box, on a hit, on the page, or where it means something else. */
export type HitKeyPlace = "box" | "hit" | "page" | "elsewhere";

export type HitKeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
};

export type HitKeyMeaning = "next" | "previous" | "up" | "glance" | "close" | null;

type Options = { place: HitKeyPlace; singleKeys: boolean; isGlancing: boolean };

/** What a press of a key means among the hits. Letters mean nothing to those who switched single keys off. */
export function readHitKey(press: HitKeyPress, { place, singleKeys, isGlancing }: Options): HitKeyMeaning {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  if (place === "elsewhere") return null;
  if (place === "box") return press.key === "ArrowDown" ? "next" : null;
  if (press.key === "Escape") return isGlancing ? "close" : null;
  if (place === "hit" && press.key === "ArrowDown") return "next";
  if (place === "hit" && press.key === "ArrowUp") return "up";
  return singleKeys ? (letters[press.key] ?? null) : null;
}

const letters: Record<string, HitKeyMeaning> = { j: "next", k: "previous", o: "glance" };
