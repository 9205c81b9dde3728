import type { Deed } from "@/domain/reminders/card-input";

/** Something done with a question that the server does not know of yet. */
export type KeptDeed = Deed & { key: string };

const nameFor = (personId: string) => `tidemark.questions.${personId}`;
/** Where the browser keeps nothing, it is kept for as long as the page is open. */
const otherwise = new Map<string, KeptDeed[]>();

/** What this person did on this device and is still to be sent, in its order. */
export function readKept(personId: string): KeptDeed[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameFor(personId)) ?? "[]");
    return Array.isArray(stored) ? stored : [];
  } catch {
    return otherwise.get(personId) ?? [];
  }
}

export function keep(personId: string, deed: Deed) {
  const key = `${Date.now()}-${Math.random()}`;
  write(personId, [...readKept(personId), { ...deed, key }]);
}

export function forget(personId: string, isGone: (deed: KeptDeed) => boolean) {
  write(
    personId,
    readKept(personId).filter((deed) => !isGone(deed)),
  );
}

function write(personId: string, deeds: KeptDeed[]) {
  otherwise.set(personId, deeds);
  try {
    if (deeds.length > 0) localStorage.setItem(nameFor(personId), JSON.stringify(deeds));
    else localStorage.removeItem(nameFor(personId));
  } catch {
    // Kept in `otherwise` alone.
  }
}
