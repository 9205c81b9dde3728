export type KnownKeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
};

export type KnownKeyMeaning = "next" | "previous" | "accept" | "undo" | "choose" | "1" | "2" | "3" | null;

/** What a press of a key means among what is known: a reason only once one is asked for. */
export function readKnownKey(press: KnownKeyPress, isChoosing: boolean): KnownKeyMeaning {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = press;
  if (isComposing || ctrlKey || metaKey || altKey || shiftKey) return null;
  if (isChoosing && (key === "1" || key === "2" || key === "3")) return key;
  return letters[key] ?? null;
}

const letters: Record<string, KnownKeyMeaning> = {
  j: "next",
  k: "previous",
  a: "accept",
  u: "undo",
  d: "choose",
};
