export async function placePairs(
  _payload: { personId: string; insightIds: string[] },
  _now: Date,
): Promise<void> {}
