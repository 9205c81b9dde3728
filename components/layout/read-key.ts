import { administration, destinations, settings } from "./destinations";

export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  /** The press was meant for a field, or for a dialog that lies over the page. */
  elsewhere: boolean;
};

export type KeyMeaning =
  | { does: "open-palette" | "open-help" | "focus-search" | "toggle-rail" | "await-room" }
  | { does: "go"; href: string }
  | null;

type Options = { singleKeys: boolean; administers: boolean; awaitsRoom: boolean };

/** What a press of a key means in the frame. Single letters mean nothing to those who switched them off. */
export function readKey(press: KeyPress, { singleKeys, administers, awaitsRoom }: Options): KeyMeaning {
  if (press.isComposing) return null;
  const commands = (press.ctrlKey || press.metaKey) && !press.altKey;
  if (commands && press.key.toLowerCase() === "k") return { does: "open-palette" };
  if (!singleKeys || press.elsewhere || commands || isChord(press)) return null;
  if (awaitsRoom) {
    const room = roomsFor(administers).find((candidate) => candidate.key === press.key);
    if (room) return { does: "go", href: room.href };
  }
  return single[press.key] ?? null;
}

/** Alt makes a chord of a letter, but on many keyboards it is how one types `[` at all. */
function isChord({ key, altKey, metaKey }: KeyPress) {
  return metaKey || (altKey && /^[a-z]$/i.test(key));
}

const single: Record<string, KeyMeaning> = {
  g: { does: "await-room" },
  "/": { does: "focus-search" },
  "[": { does: "toggle-rail" },
  "?": { does: "open-help" },
};

/** Every room this person can go to, with the key that follows `g`. */
export function roomsFor(administers: boolean) {
  return [...destinations, ...(administers ? [administration] : []), settings];
}
