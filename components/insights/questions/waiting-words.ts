const dayMs = 24 * 60 * 60 * 1000;

/** How long a question waits, in words; nothing in its first week, when its day says it. */
export function waitingWords(askedAt: Date, now: Date): string | null {
  const days = Math.floor((now.getTime() - askedAt.getTime()) / dayMs);
  if (days < 7) return null;
  if (days < 14) return "has waited over a week";
  return days < 60
    ? `has waited ${Math.floor(days / 7)} weeks`
    : `has waited ${Math.floor(days / 30)} months`;
}
